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
  /** How many decisions and annotations there were then. */
  decisions: z.int().nonnegative().default(0),
  suggesters: z.record(z.string(), LearnedWeights),
});
export type LearnedModel = Readonly<z.infer<typeof LearnedModel>>;

export const nothingLearned: LearnedModel = {
  schemaVersion: 1,
  learned: null,
  since: null,
  decisions: 0,
  suggesters: {},
};

/** With fewer decisions than these on a suggester's proposals, its own scores stay as they are. */
export const FEWEST_DECISIONS = 20;

/** How a suggester did in a stretch of time: of so many decisions, from the first to the last one. */
export const SuggesterPoint = z.object({
  /** How many decisions there were until its end, from the beginning on. */
  until: z.int(),
  from: z.string(),
  to: z.string(),
  /** The share of its suggestions that were kept. */
  precision: z.number(),
  /** The share of what was annotated that it had suggested; null where nothing was, or where that is not known. */
  recall: z.number().nullable(),
});
export type SuggesterPoint = Readonly<z.infer<typeof SuggesterPoint>>;

/** Whether more decisions would help: there are too few to learn from, the error falls still, or it does no more. */
export const Verdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('too-few'), more: z.int() }),
  z.object({ kind: z.literal('flat') }),
  /** `gain` is the share by which the error fell as the decisions doubled; so many `more` may bring as much again. */
  z.object({ kind: z.literal('rising'), more: z.int(), gain: z.number() }),
]);
export type Verdict = Readonly<z.infer<typeof Verdict>>;

/** What is known of one suggester's work in a project. */
export const SuggesterReport = z.object({
  suggester: z.string(),
  /** The ids of the labels that it proposed. */
  labels: z.array(z.string()),
  decisions: z.int(),
  kept: z.int(),
  points: z.array(SuggesterPoint),
});
export type SuggesterReport = Readonly<z.infer<typeof SuggesterReport>>;

/** What more decisions on a suggester's proposals would bring. */
export const LearningCurve = z.object({
  /** The error (log-loss on decisions that were held back) after learning from so many decisions. */
  curve: z.array(z.object({ decisions: z.int(), error: z.number() })),
  /** The error of the suggester's own scores; null where there is no curve. */
  ownError: z.number().nullable(),
  verdict: Verdict,
});
export type LearningCurve = Readonly<z.infer<typeof LearningCurve>>;

export const LearningReport = z.object({
  model: LearnedModel,
  suggesters: z.array(SuggesterReport),
});
export type LearningReport = Readonly<z.infer<typeof LearningReport>>;

/** What takes longer to work out than the report: what was learned until now, and the curves by suggester. */
export const LearningCurves = z.object({
  model: LearnedModel,
  curves: z.record(z.string(), LearningCurve),
});
export type LearningCurves = Readonly<z.infer<typeof LearningCurves>>;
