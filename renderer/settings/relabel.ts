import { type Annotation, changedAttributes, type Document, type Label } from '../../preload/contract';
import { annotationsIn } from '../editor/annotation-plugin';
import { type DocumentChange, useArticle } from '../state/article';
import { call } from '../state/bridge';
import { changeAsOne } from '../state/bulk';
import { allListed, useProject } from '../state/project';

/**
 * Gives every annotation of the current annotator that has one label the other, in all articles, as one step of the
 * history. Returns how many there were. Throws GlossError, and changes nothing, when an article cannot be read.
 */
export async function relabelAll(from: Label, to: Label): Promise<number> {
  const changes: DocumentChange[] = [];
  const back: DocumentChange[] = [];
  let count = 0;
  await allListed();
  const documents = useProject.getState().project?.documents ?? [];
  for (const { id, counts } of documents) {
    if (!counts[from.id]) continue;
    const { document, annotations } = await readArticle(id);
    const before = annotations.filter(({ label }) => label === from.id);
    changes.push({
      document: id,
      added: before.map((one) => relabelled(one, from, to, document)),
      removed: [],
    });
    back.push({ document: id, added: before, removed: [] });
    count += before.length;
  }
  if (count === 0) return 0;
  await changeAsOne(`Relabel ${from.name} as ${to.name} in all articles`, changes, back);
  return count;
}

/** As the window has it where it is open: its last edit may still be under way to the disk. */
async function readArticle(id: string): Promise<{ document: Document; annotations: readonly Annotation[] }> {
  const article = useArticle.getState().articles.get(id);
  if (article) return { document: article.document, annotations: annotationsIn(article.editor).index.all };
  const { document, set } = await call('document:read', { document: id });
  return { document, annotations: set.annotations };
}

function relabelled(annotation: Annotation, from: Label, to: Label, document: Document): Annotation {
  const { attributes, fragments } = annotation;
  return {
    ...annotation,
    label: to.id,
    attributes: changedAttributes(
      attributes,
      { label: from, fragments },
      { label: to, fragments },
      document.text,
      document.language,
    ),
    modified: new Date().toISOString(),
  };
}
