import { join } from 'node:path';
import { type Document, type DocumentMetadata, GlossError, textFormats } from '../preload/contract';
import { type ArticleReader, onlyArticle, openReader } from './articles/reader-pool';
import type { Project } from './project/project';

/**
 * Reads the untouched bytes of an article again, in another encoding, and adds what comes out as a document of its own:
 * what was corrected by hand stays. Answers with its id. Throws GlossError `bad-input`, and adds nothing, when somebody
 * has annotated the article, when its format leaves no choice, and when the text is the same in that encoding.
 */
export async function readAgain(project: Project, id: string, encoding: string): Promise<string> {
  const document = await project.readDocument(id);
  if (!textFormats.includes(document.source.format))
    throw new GlossError('bad-input', 'Files of this kind leave no choice of the encoding.');
  await refuseAnnotated(project, id);
  const reader = openReader();
  try {
    const article = await readSource(reader, project, document, encoding);
    if (article.text === document.text)
      throw new GlossError('bad-input', `The text is the same when it is read as ${encoding}.`);
    const before = await readSource(reader, project, document, document.source.encoding);
    const corrected = { ...article, ...byHand(document, before, article) };
    return (await project.collection.add(corrected, { now: new Date(), insteadOf: id })).id;
  } finally {
    await reader.close();
  }
}

/** Where the untouched bytes of a document are. */
export function sourcePath(project: Project, { source }: Document): string {
  return join(project.outline().dir, source.path);
}

async function readSource(reader: ArticleReader, project: Project, document: Document, encoding: string) {
  const article = await onlyArticle(reader, sourcePath(project, document), { encoding });
  return { ...article, fileName: document.source.fileName };
}

async function refuseAnnotated(project: Project, id: string): Promise<void> {
  for (const annotator of await project.annotators()) {
    const set = await project.readSet(annotator, id);
    if (!set || set.annotations.length + set.unsettled.length === 0) continue;
    const why = `${annotator} has annotated it, and in another text the annotations would have no place`;
    throw new GlossError(
      'bad-input',
      `This article is not read again: ${why}. “Import a new version of this article” takes them over.`,
    );
  }
}

/** What is known of the article: as it was corrected by hand, else as it is read now. */
function byHand(document: Document, before: DocumentMetadata, now: DocumentMetadata): DocumentMetadata {
  const known = <K extends keyof DocumentMetadata>(key: K): DocumentMetadata[K] =>
    document[key] === before[key] ? now[key] : document[key];
  return {
    title: known('title'),
    outlet: known('outlet'),
    author: known('author'),
    date: known('date'),
    language: known('language'),
  };
}
