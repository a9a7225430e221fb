import { z } from 'zod';
import { type AnnotationSet, type Document, type DocumentSummary, Status } from '../../preload/contract';
import { orphansOf } from '../anchor/carry';

const Known = z.string().nullable();

/** What the catalogue knows of a document without its text: taken from one that was checked, so only of what type. */
export const DocumentFacts = z.object({
  ...{ id: z.string(), title: z.string(), outlet: Known, author: Known, date: Known, language: Known },
  ...{ fileName: z.string(), added: z.string(), length: z.number(), words: z.number() },
  ...{ textSha256: z.string(), sourceSha256: z.string() },
});
export type DocumentFacts = z.infer<typeof DocumentFacts>;

/** What the catalogue knows of an annotation set. */
export const SetFacts = z.object({
  status: Status,
  /** How many annotations there are of each label, and relations of each type, by id. */
  counts: z.record(z.string(), z.int()),
  relations: z.record(z.string(), z.int()),
  /** How often each attribute has each text. */
  values: z.record(z.string(), z.record(z.string(), z.int())),
  /** How many annotations of an earlier version are still to be settled. */
  unsettled: z.int(),
  /** How many of them are orphans, by label id. */
  orphans: z.record(z.string(), z.int()),
});
export type SetFacts = z.infer<typeof SetFacts>;

export function documentFacts(document: Document): DocumentFacts {
  const { id, title, outlet, author, date, language, added, text, textSha256, source } = document;
  return {
    ...{ id, title, outlet, author, date, language, added, textSha256 },
    fileName: source.fileName,
    sourceSha256: source.sha256,
    length: text.length,
    words: countWords(text),
  };
}

export function setFacts(set: AnnotationSet): SetFacts {
  return {
    status: set.status,
    counts: countsOf(set.annotations.map(({ label }) => label)),
    relations: countsOf(set.relations.map(({ type }) => type)),
    values: textValues(set),
    unsettled: countUnsettled(set),
    orphans: countsOf(orphansOf(set).map(({ annotation }) => annotation.label)),
  };
}

/** A moved one that was deleted since is settled by that. */
function countUnsettled({ annotations, unsettled }: AnnotationSet): number {
  if (unsettled.length === 0) return 0;
  const ids = new Set(annotations.map(({ id }) => id));
  return unsettled.filter(({ anchor, annotation }) => anchor === 'orphan' || ids.has(annotation.id)).length;
}

function textValues({ annotations }: AnnotationSet): SetFacts['values'] {
  const values = new Map<string, string[]>();
  for (const { attributes } of annotations) {
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value !== 'string' || value === '') continue;
      const list = values.get(name);
      if (list) list.push(value);
      else values.set(name, [value]);
    }
  }
  return Object.fromEntries([...values].map(([name, list]) => [name, countsOf(list)]));
}

function countsOf(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries(counts);
}

export function summaryOf(document: DocumentFacts, set: SetFacts | undefined): DocumentSummary {
  const { id, title, outlet, author, date, language, fileName, added, length, words } = document;
  // Spelt out: of a hundred thousand documents, leaving out two facts takes ten times as long.
  return {
    ...{ id, title, outlet, author, date, language, fileName, added, length, words },
    status: set?.status ?? 'new',
    counts: set?.counts ?? {},
    unsettled: set?.unsettled ?? 0,
  };
}

/** Runs of letters and digits; an apostrophe or hyphen inside joins. */
function countWords(text: string): number {
  const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
  let words = 0;
  while (word.test(text)) words++;
  return words;
}
