import { z } from 'zod';
import { Problem } from './project';

/** What became of the files that were to be added. */
export const ImportReport = z.object({
  imported: z.array(
    z.object({
      file: z.string(),
      document: z.string(),
      title: z.string(),
      date: z.string().nullable(),
      encoding: z.string(),
      /** Code points of the canonical text. */
      characters: z.int(),
      annotations: z.int(),
    }),
  ),
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
  problems: z.array(Problem),
  cancelled: z.boolean(),
});
export type ImportReport = Readonly<z.infer<typeof ImportReport>>;

export const OffsetUnit = z.enum(['code-point', 'utf-16']);
export type OffsetUnit = z.infer<typeof OffsetUnit>;

/** What an export wrote, what it could not carry, and how the proof of the offsets came out. */
export const ExportReport = z.object({
  format: z.string(),
  offsetUnit: OffsetUnit,
  documents: z.int(),
  annotations: z.int(),
  files: z.array(z.string()),
  lost: z.array(z.object({ annotation: z.string(), document: z.string(), reason: z.string() })),
  /** How many fragments were compared with the text at their offsets, and how many of them differed. */
  checked: z.int(),
  mismatched: z.int(),
});
export type ExportReport = Readonly<z.infer<typeof ExportReport>>;

/** How far a long piece of work has come. `total` is null while it is not known. */
export const Progress = z.object({
  task: z.enum(['import', 'export', 'search']),
  done: z.int(),
  total: z.int().nullable(),
  current: z.string(),
});
export type Progress = Readonly<z.infer<typeof Progress>>;
