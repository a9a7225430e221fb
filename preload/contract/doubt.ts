import { z } from 'zod';
import { TableColumns } from './table';

/** Something about a file that a person should look at before it is added. */
export const Doubt = z.object({
  path: z.string(),
  /** A table, of which columns are to be chosen, or an article whose encoding is a weak guess. */
  kind: z.enum(['table', 'encoding']),
  /** The guess. */
  encoding: z.string(),
});
export type Doubt = Readonly<z.infer<typeof Doubt>>;

/** How a person wants one file to be read. What is left out is guessed. */
export const FileChoice = z.object({
  path: z.string(),
  encoding: z.string().optional(),
  columns: TableColumns.optional(),
});
export type FileChoice = Readonly<z.infer<typeof FileChoice>>;
