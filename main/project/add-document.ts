import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { Document, type DocumentMetadata, type Source } from '../../preload/contract';
import { sha256 as sha256Of } from '../articles/canonical';
import { documentId } from '../articles/document-id';
import { makeFolder, writeDurably } from './durable';
import { JsonFile, type Place } from './json-file';
import { documentFile, sourceFile, sourceFolder } from './paths';
import { documentShape } from './shapes';

/** An article as `main/articles` reads it, with the untouched bytes that are kept in `sources/`. */
export interface ArticleFile extends DocumentMetadata {
  /** The canonical text. */
  readonly text: string;
  readonly format: Source['format'];
  readonly encoding: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, as 64 hexadecimal digits. */
  readonly sha256: string;
  readonly fileName: string;
}

/** The document that an article becomes. Throws a ZodError when the article is not as its type says. */
export function documentOf(article: ArticleFile, now: Date): Document {
  const { text, title, outlet, author, date, language, format, encoding, sha256, fileName, bytes } = article;
  const textSha256 = sha256Of(text);
  const id = documentId(title, textSha256);
  const path = sourceFile(id, fileName);
  return Document.parse({
    schemaVersion: 1,
    ...{ id, title, outlet, author, date, language },
    source: { fileName, path, format, encoding, bytes: bytes.length, sha256 },
    added: now.toISOString(),
    ...{ textSha256, text },
  });
}

/** The document as it will stand in the project, not written yet. */
export function lowOf(place: Place, document: Document): Low<Document> {
  return new Low(new JsonFile(place, documentFile(document.id), documentShape), document);
}

/** Writes the bytes that a document was made from durably. */
export async function writeSource({ root }: Place, { source }: Document, bytes: Uint8Array): Promise<void> {
  await makeFolder(root, dirname(source.path));
  await writeDurably(join(root, source.path), bytes);
}

/** Writes the bytes and the document durably; when that fails nothing of either is left. */
export async function writeArticle(
  place: Place,
  document: Document,
  bytes: Uint8Array,
): Promise<Low<Document>> {
  const source = document.source.path;
  const low = lowOf(place, document);
  try {
    await writeSource(place, document, bytes);
    await low.write();
    return low;
  } catch (error) {
    await rm(join(place.root, source), { force: true }).catch(() => {});
    await rmdir(join(place.root, sourceFolder(document.id))).catch(() => {});
    throw error;
  }
}
