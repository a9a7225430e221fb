import { z } from 'zod';
import { Status } from './annotation';
import { cell } from './columns';

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date();

/** Where a document's text was read from. The untouched bytes are kept in the project under `path`. */
export const Source = z.object({
  fileName: z.string(),
  /** Relative to the project folder, with forward slashes: `sources/…`. */
  path: z.string(),
  format: z.enum(['text', 'markdown', 'html', 'docx', 'pdf', 'rtf', 'epub', 'odt', 'email', 'table']),
  /** Of the file; of a table's row, that of the table: what is kept of the row is JSON in UTF-8. */
  encoding: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
});
export type Source = Readonly<z.infer<typeof Source>>;

/** Formats whose files are text in some encoding, which may be guessed wrong. The others leave no choice. */
export const textFormats: readonly Source['format'][] = ['text', 'markdown', 'html'];

/** What can be read off an article and corrected by hand. Null where the article does not tell. */
export const DocumentMetadata = z.object({
  title: z.string().min(1),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  date: Day.nullable(),
  /** A BCP 47 tag such as `en`. */
  language: z.string().nullable(),
});
export type DocumentMetadata = Readonly<z.infer<typeof DocumentMetadata>>;

/** One article: one file, `documents/<id>.json`. */
export const Document = DocumentMetadata.extend({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  /** Projects of an earlier version know no author. */
  author: DocumentMetadata.shape.author.default(null),
  source: Source,
  /** When it was added to the project. */
  added: z.iso.datetime(),
  /** The canonical text: the file's text with CRLF and CR made LF, otherwise as it was. Never changes. */
  text: z.string(),
  textSha256: z.string(),
  /** The id of the earlier version whose annotations were taken over. It is kept among what was removed. */
  replaces: z.string().optional(),
});
export type Document = Readonly<z.infer<typeof Document>>;

/** What the article list shows of a document. */
export const DocumentSummary = DocumentMetadata.extend({
  id: z.string(),
  fileName: z.string(),
  added: z.string(),
  /** Of the canonical text, in UTF-16 code units. */
  length: z.int(),
  words: z.int(),
  status: Status,
  /** How many annotations the current annotator has made, by label id. */
  counts: z.record(z.string(), z.int()),
  /** How many of their annotations of an earlier version are still to be settled. */
  unsettled: z.int(),
});
export type DocumentSummary = Readonly<z.infer<typeof DocumentSummary>>;

/** Names a document in a call or an event. */
export const DocumentId = z.object({ document: z.string() });

const texts = z.array(z.string());
const known = z.array(z.string().nullable());
const numbers = z.array(z.int());

/**
 * Summaries of many documents, a list for each of their properties. As JSON they are read in half the time that as
 * many objects take.
 */
export const SummaryColumns = z.object({
  ...{ id: texts, title: texts, outlet: known, author: known, date: known, language: known },
  ...{ fileName: texts, added: texts, length: numbers, words: numbers },
  ...{ status: z.array(Status), counts: z.array(DocumentSummary.shape.counts), unsettled: numbers },
});
export type SummaryColumns = Readonly<z.infer<typeof SummaryColumns>>;

export function toColumns(summaries: readonly DocumentSummary[]): SummaryColumns {
  const column = <K extends keyof DocumentSummary>(name: K) => summaries.map((summary) => summary[name]);
  return {
    ...{ id: column('id'), title: column('title'), outlet: column('outlet'), author: column('author') },
    ...{ date: column('date'), language: column('language'), fileName: column('fileName') },
    ...{ added: column('added'), length: column('length'), words: column('words') },
    ...{ status: column('status'), counts: column('counts'), unsettled: column('unsettled') },
  };
}

/** Spelt out: of a hundred thousand documents, going through the names of the columns takes five times as long. */
export function fromColumns(columns: SummaryColumns): DocumentSummary[] {
  return columns.id.map((id, at) => ({
    id,
    title: cell(columns.title, at),
    outlet: cell(columns.outlet, at),
    author: cell(columns.author, at),
    date: cell(columns.date, at),
    language: cell(columns.language, at),
    fileName: cell(columns.fileName, at),
    added: cell(columns.added, at),
    length: cell(columns.length, at),
    words: cell(columns.words, at),
    status: cell(columns.status, at),
    counts: cell(columns.counts, at),
    unsettled: cell(columns.unsettled, at),
  }));
}
