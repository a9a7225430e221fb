import { z } from 'zod';
import {
  type AnnotationSet,
  type Document,
  DocumentMetadata,
  DocumentSummary,
  Status,
} from '../../preload/contract';

/** What the catalogue knows of a document without its text. */
export const DocumentFacts = DocumentMetadata.extend({
  ...DocumentSummary.pick({ id: true, fileName: true, added: true, length: true, words: true }).shape,
  textSha256: z.string(),
  sourceSha256: z.string(),
});
export type DocumentFacts = z.infer<typeof DocumentFacts>;

/** What the catalogue knows of an annotation set. */
export const SetFacts = z.object({ status: Status, counts: z.record(z.string(), z.int()) });
export type SetFacts = z.infer<typeof SetFacts>;

export function documentFacts(document: Document): DocumentFacts {
  const { id, title, outlet, date, language, added, text, textSha256, source } = document;
  return {
    ...{ id, title, outlet, date, language, added, textSha256 },
    fileName: source.fileName,
    sourceSha256: source.sha256,
    length: text.length,
    words: countWords(text),
  };
}

export function setFacts(set: AnnotationSet): SetFacts {
  const counts = new Map<string, number>();
  for (const { label } of set.annotations) counts.set(label, (counts.get(label) ?? 0) + 1);
  return { status: set.status, counts: Object.fromEntries(counts) };
}

export function summaryOf(document: DocumentFacts, set: SetFacts | undefined): DocumentSummary {
  const { textSha256: _text, sourceSha256: _source, ...facts } = document;
  return { ...facts, status: set?.status ?? 'new', counts: set?.counts ?? {} };
}

/** Runs of letters and digits; an apostrophe or hyphen inside joins. */
function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu)) words++;
  return words;
}
