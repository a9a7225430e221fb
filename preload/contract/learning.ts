import { z } from 'zod';

/** How much one feature counts: the weight of the feature when it is `(value - mean) / deviation`. */
export const Weight = z.object({
  feature: z.string(),
  weight: z.number(),
  mean: z.number(),
  deviation: z.number().positive(),
});
export type Weight = Readonly<z.infer<typeof Weight>>;

/** What was learned about one suggester: a logistic regression that starts from the suggester's own score. */
export const LearnedWeights = z.object({
  /** From how many decisions, and how many of them kept the suggestion. */
  examples: z.int().positive(),
  kept: z.int().nonnegative(),
  /** Added whatever the features are. */
  bias: z.number(),
  /** How much the suggester's own score counts, as a log-odds; 1 is as it stands. */
  ownScore: z.number(),
  weights: z.array(Weight),
});
export type LearnedWeights = Readonly<z.infer<typeof LearnedWeights>>;

/** What one annotator's decisions in a project have taught, by suggester. */
export const LearnedModel = z.object({
  schemaVersion: z.literal(1),
  /** When it was learned; null when nothing has been. */
  learned: z.iso.datetime().nullable(),
  /** Decisions before this are not learned from: the person began anew. */
  since: z.iso.datetime().nullable(),
  suggesters: z.record(z.string(), LearnedWeights),
});
export type LearnedModel = Readonly<z.infer<typeof LearnedModel>>;

export const nothingLearned: LearnedModel = {
  schemaVersion: 1,
  learned: null,
  since: null,
  suggesters: {},
};

/** With fewer decisions than these on a suggester's proposals, its own scores stay as they are. */
export const FEWEST_DECISIONS = 20;
