import { z } from 'zod';
import { cell, isEven } from '../../preload/contract';
import { type DocumentFacts, SetFacts } from './facts';
import type { Entry } from './scan';
import type { Stamp } from './stamps';

const texts = z.array(z.string());
const known = z.array(z.string().nullable());
const numbers = z.array(z.number());
const stamps = { size: numbers, mtimeMs: numbers };

/** What is known of some documents: a list for each fact. Many objects with the same names would take twice as long. */
export const DocumentColumns = z
  .object({
    ...{ id: texts, ...stamps, title: texts, outlet: known, author: known, date: known, language: known },
    ...{ fileName: texts, added: texts, length: numbers, words: numbers },
    ...{ textSha256: texts, sourceSha256: texts },
  })
  .refine(isEven);
export type DocumentColumns = z.infer<typeof DocumentColumns>;

/** What is known of some sets of one annotator. */
export const SetColumns = z.object({ id: texts, ...stamps, facts: z.array(SetFacts) }).refine(isEven);
export type SetColumns = z.infer<typeof SetColumns>;

/** What is known of a file that was as its stamp says. */
export interface Row<F> {
  readonly id: string;
  readonly stamp: Stamp;
  readonly facts: F;
}

/** The entries that such columns hold, by id. */
export function documentsIn(columns: DocumentColumns): [id: string, Entry<DocumentFacts>][] {
  return columns.id.map((id, at) => [id, documentAt(columns, at)]);
}

export function setsIn({ id: ids, size, mtimeMs, facts }: SetColumns): [id: string, Entry<SetFacts>][] {
  return ids.map((id, at) => [
    id,
    { stamp: { size: cell(size, at), mtimeMs: cell(mtimeMs, at) }, facts: cell(facts, at) },
  ]);
}

/** Spelt out: of a hundred thousand documents, going through the names of the facts takes five times as long. */
function documentAt(columns: DocumentColumns, at: number): Entry<DocumentFacts> {
  return {
    stamp: { size: cell(columns.size, at), mtimeMs: cell(columns.mtimeMs, at) },
    facts: {
      id: cell(columns.id, at),
      title: cell(columns.title, at),
      outlet: cell(columns.outlet, at),
      author: cell(columns.author, at),
      date: cell(columns.date, at),
      language: cell(columns.language, at),
      fileName: cell(columns.fileName, at),
      added: cell(columns.added, at),
      length: cell(columns.length, at),
      words: cell(columns.words, at),
      textSha256: cell(columns.textSha256, at),
      sourceSha256: cell(columns.sourceSha256, at),
    },
  };
}

export function documentColumns(rows: readonly Row<DocumentFacts>[]): DocumentColumns {
  const column = <K extends keyof DocumentFacts>(name: K) => rows.map(({ facts }) => facts[name]);
  return {
    ...{ ...stampColumns(rows), id: column('id'), title: column('title'), outlet: column('outlet') },
    ...{ author: column('author'), date: column('date'), language: column('language') },
    ...{ fileName: column('fileName'), added: column('added') },
    ...{ length: column('length'), words: column('words') },
    ...{ textSha256: column('textSha256'), sourceSha256: column('sourceSha256') },
  };
}

export function setColumns(rows: readonly Row<SetFacts>[]): SetColumns {
  return { ...stampColumns(rows), id: rows.map(({ id }) => id), facts: rows.map(({ facts }) => facts) };
}

function stampColumns(rows: readonly Row<unknown>[]): Record<keyof Stamp, number[]> {
  return { size: rows.map(({ stamp }) => stamp.size), mtimeMs: rows.map(({ stamp }) => stamp.mtimeMs) };
}
