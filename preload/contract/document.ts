import { z } from 'zod';
import { Status } from './annotation';

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
