import { z } from 'zod';
import { Status } from './annotation';
import { Day } from './document';
import { OffsetUnit } from './reports';

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

/** How a dataset is split by document. */
export const SplitPlan = z.object({
  /** How many of a hundred documents go to train, dev and test. */
  ratio: z
    .tuple([z.number().nonnegative(), z.number().nonnegative(), z.number().nonnegative()])
    .refine((parts) => Math.abs(parts.reduce((sum, part) => sum + part, 0) - 100) < 1e-6, {
      error: 'the parts must add up to 100',
    }),
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
