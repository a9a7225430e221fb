import { z } from 'zod';
import { Status } from './annotation';
import { Day } from './document';
import { Feature, OffsetUnit } from './reports';

/** The ways to mark words in CoNLL. */
export const TokenScheme = z.enum(['iob1', 'iob2', 'ioe1', 'ioe2', 'iobes', 'bilou']);
export type TokenScheme = z.infer<typeof TokenScheme>;

/** What a person can choose in some formats. */
export const WriteOptions = z.object({
  scheme: TokenScheme,
  /** What becomes of a span that cuts a token: it is left out and reported, or the token is split. */
  cut: z.enum(['report', 'split']),
});
export type WriteOptions = Readonly<z.infer<typeof WriteOptions>>;

export const defaultOptions: WriteOptions = { scheme: 'iob2', cut: 'report' };

/** What a document tells by which documents are kept together in one part of a split dataset. */
export const GroupField = z.enum(['outlet', 'date', 'author', 'language']);
export type GroupField = z.infer<typeof GroupField>;

const Ratio = z
  .tuple([z.number().nonnegative(), z.number().nonnegative(), z.number().nonnegative()])
  .refine((parts) => Math.abs(parts.reduce((sum, part) => sum + part, 0) - 100) < 1e-6, {
    error: 'the parts must add up to 100',
  });

/** A ratio as one writes it: 80/10/10, or 80/20 for train and test. Comes out as three parts of a hundred. */
export const SplitRatio = z
  .string()
  .regex(
    /^\d+(\.\d+)?(\/\d+(\.\d+)?){1,2}$/,
    'give parts of a hundred: 80/10/10, or 80/20 for train and test',
  )
  .transform((text) => text.split('/').map(Number))
  .transform(([train = 0, dev = 0, test]) => (test === undefined ? [train, 0, dev] : [train, dev, test]))
  .pipe(Ratio);

/** How a dataset is split by document. */
export const SplitPlan = z.object({
  /** How many of a hundred documents go to train, dev and test. */
  ratio: Ratio,
  /** Another seed gives another split; the same gives the same. */
  seed: z.string(),
  /** Documents that tell the same here stay together. Texts that are nearly the same always do. */
  group: GroupField.nullable(),
});
export type SplitPlan = Readonly<z.infer<typeof SplitPlan>>;

/** What is exported, and how. A filter that is not there or empty lets everything through. */
export const ExportSettings = z.object({
  format: z.string(),
  /** The format's own when none is given. */
  offsetUnit: OffsetUnit.optional(),
  write: WriteOptions.partial().optional(),
  /** Whose annotations. */
  annotators: z.array(z.string()).readonly().optional(),
  /** Ids of labels. */
  labels: z.array(z.string()).readonly().optional(),
  /** How far the annotator has come in the document. */
  statuses: z.array(Status).readonly().optional(),
  outlets: z.array(z.string()).readonly().optional(),
  /** First and last day of publication. Documents without a date are then left out. */
  from: Day.optional(),
  to: Day.optional(),
  split: SplitPlan.optional(),
  /** Writes nothing when anything would be lost. */
  strict: z.boolean().optional(),
});
export type ExportSettings = Readonly<z.infer<typeof ExportSettings>>;

/** What the window shows of a dataset format before anything is written. */
export const FormatInfo = z.object({
  name: z.string(),
  title: z.string(),
  layout: z.enum(['file', 'folder']),
  /** The first is what the format's own readers use. */
  offsetUnits: z.array(OffsetUnit),
  carries: z.array(Feature),
  /** What it cannot hold, in words. */
  loses: z.array(z.string()),
  options: z.array(WriteOptions.keyof()),
});
export type FormatInfo = Readonly<z.infer<typeof FormatInfo>>;

/** What an export would make of one article. */
export const ExportPreview = z.object({
  /** The article's title. */
  title: z.string(),
  /** The file that `text` is the beginning of. */
  file: z.string(),
  /** Null where the file is not made of text. */
  text: z.string().nullable(),
  /** The file goes on after `text`. */
  more: z.boolean(),
  /**
   * The article's files and those that stand beside it, as they are named in the place that is chosen; of a split, those
   * of its other parts too, or their folders.
   */
  files: z.array(z.string()),
  annotations: z.int(),
  /** How many of them were moved from an earlier version of the article, and nobody has confirmed it. */
  moved: z.int(),
  /** What the format cannot hold of the article, by reason. `dropped`: whole annotations are left out. */
  lost: z.array(z.object({ reason: z.string(), dropped: z.boolean(), count: z.int() })),
});
export type ExportPreview = Readonly<z.infer<typeof ExportPreview>>;
