import { z } from 'zod';
import { Problem } from './project';

/** How many annotations of an earlier version came to be exact, moved or orphans in the new one, whoever made them. */
export const TakenOver = z.object({
  exact: z.int(),
  moved: z.int(),
  orphan: z.int(),
  /** Whose annotations they are. */
  annotators: z.array(z.string()),
});
export type TakenOver = Readonly<z.infer<typeof TakenOver>>;

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
  /** What was kept or added though the label scheme did not know it: nothing is wrong. */
  notes: z.array(Problem),
  /** Added articles that seem to be new versions of others: the file's name is the same, and much of the text. */
  versions: z.array(
    z.object({ file: z.string(), document: z.string(), earlier: z.string(), title: z.string() }),
  ),
  /** What was taken over from earlier versions, where that was asked for. */
  updated: z.array(TakenOver.extend({ file: z.string(), document: z.string(), earlier: z.string() })),
  cancelled: z.boolean(),
});
export type ImportReport = Readonly<z.infer<typeof ImportReport>>;

/** The report as the window has it: it lists itself what was added. */
export const ImportOutcome = ImportReport.omit({ imported: true });
export type ImportOutcome = Readonly<z.infer<typeof ImportOutcome>>;

export const OffsetUnit = z.enum(['code-point', 'utf-16']);
export type OffsetUnit = z.infer<typeof OffsetUnit>;

/** What a dataset format may or may not be able to hold. */
export const Feature = z.enum([
  'text',
  'metadata',
  'label',
  'overlaps',
  'nesting',
  'fragments',
  'attributes',
  'notes',
  'document-note',
  'relations',
  'origin',
  'status',
  'annotator',
  'cross-line',
  /** Spans that cut a token. */
  'token-free',
  /** Places whose words are still those that were annotated. */
  'offsets',
  /** Annotations of an earlier version that have no place yet. */
  'unsettled',
]);
export type Feature = z.infer<typeof Feature>;

/** Something of the project that a dataset does not hold, and why. */
export const Lost = z.object({
  /** Null for something of the document itself. */
  annotation: z.string().nullable(),
  document: z.string(),
  annotator: z.string().nullable(),
  feature: Feature,
  reason: z.string(),
  /** The whole annotation is left out, and not only a part of it (an attribute, a note, a relation). */
  dropped: z.boolean(),
});
export type Lost = Readonly<z.infer<typeof Lost>>;

/** What an export wrote, what it could not carry, and how the proof of the offsets came out. */
export const ExportReport = z.object({
  format: z.string(),
  offsetUnit: OffsetUnit,
  documents: z.int(),
  annotations: z.int(),
  /** How many of them were moved from an earlier version of their article, and nobody has confirmed it. */
  moved: z.int(),
  /** The dataset's files; none where a strict export refused to leave something out. */
  files: z.array(z.string()),
  lost: z.array(Lost),
  /** What the format cannot hold of any document, in words. */
  loses: z.array(z.string()),
  /** How many fragments were compared with the text at their offsets, and how many of them differed. */
  checked: z.int(),
  mismatched: z.int(),
  /** True where a strict export wrote nothing because of what is lost. */
  refused: z.boolean(),
  /** How much each part of a split dataset has, by its name. */
  split: z.record(z.string(), z.object({ documents: z.int(), annotations: z.int() })).nullable(),
});
export type ExportReport = Readonly<z.infer<typeof ExportReport>>;

/** The report as the window has it: of an export of any size, it is short. */
export const ExportOutcome = ExportReport.omit({ lost: true }).extend({
  /** How many files there are beside those that are named. */
  moreFiles: z.int(),
  /** By reason, the most frequent first. */
  lost: z.array(
    Lost.pick({ reason: true, dropped: true }).extend({
      count: z.int(),
      /** How often in each of the first documents, and how many more there are. */
      documents: z.array(z.object({ document: z.string(), count: z.int() })),
      moreDocuments: z.int(),
    }),
  ),
});
export type ExportOutcome = Readonly<z.infer<typeof ExportOutcome>>;

/** How far a long piece of work has come. `total` is null while it is not known. */
export const Progress = z.object({
  task: z.enum([
    'open',
    'look',
    'import',
    'anchor',
    'export',
    'check',
    'search',
    'label',
    'suggest',
    'accept',
    'remove',
    'restore',
  ]),
  done: z.int(),
  total: z.int().nullable(),
  current: z.string(),
});
export type Progress = Readonly<z.infer<typeof Progress>>;
