import { z } from 'zod';

const Name = z.string().min(1);

/** Which columns of a table are what, by their names. What is not named is not read. */
export const TableColumns = z.object({
  text: Name,
  title: Name.optional(),
  date: Name.optional(),
  /** By which a row is known again. */
  id: Name.optional(),
  outlet: Name.optional(),
  author: Name.optional(),
  language: Name.optional(),
});
export type TableColumns = Readonly<z.infer<typeof TableColumns>>;

/** What a file would become when it is added: to be looked at before. */
export const ArticlePreview = z.object({
  /** `csv`, `tsv`, `jsonl` or `json` for a table, else the article's format. */
  kind: z.string(),
  encoding: z.string(),
  /** True when the encoding is a weak guess. */
  weak: z.boolean(),
  /** Empty for what is no table. */
  columns: z.array(z.string()),
  /** The first rows, with a cell a column; long cells are cut. */
  rows: z.array(z.array(z.string())),
  /** How many rows there are. */
  count: z.int(),
  /** Which columns seem to be what; null when none seems to be the text. */
  guess: TableColumns.nullable(),
  /** How the text begins: of the article, or of the table as it stands in the file. */
  text: z.string(),
  warnings: z.array(z.string()),
});
export type ArticlePreview = Readonly<z.infer<typeof ArticlePreview>>;
