import { z } from 'zod';

/** One thing of an annotation's result: a region, an answer, a relation. Only the kind is looked at before the rest. */
export const Result = z.looseObject({ type: z.string().min(1) });
export type Result = z.infer<typeof Result>;

const id = z.union([z.string().min(1), z.int()]).transform(String);
const place = { start: z.int().nonnegative(), end: z.int().positive() };

/** A region with its labels, in the text itself. */
export const Region = z.object({
  id,
  score: z.number().nullish().catch(null),
  value: z.object({ ...place, text: z.string().optional(), labels: z.array(z.string().min(1)).min(1) }),
});

/** An answer to a question about a region or the whole text. */
export const Answer = z.object({
  id: id.optional().catch(undefined),
  type: z.string(),
  from_name: z.string().min(1),
  value: z.looseObject({
    start: z.unknown().optional(),
    text: z.union([z.array(z.string()), z.string().transform((text) => [text])]).optional(),
    choices: z.array(z.string()).optional(),
    number: z.number().optional(),
  }),
});
export type Answer = z.infer<typeof Answer>;

export const RegionRelation = z.object({
  from_id: id,
  to_id: id,
  direction: z.string().nullish(),
  labels: z.array(z.string().min(1)).nullish(),
});

const User = z
  .union([
    z.object({ email: z.string().min(1) }).transform(({ email }) => email),
    z.int().transform((user) => `user-${user}`),
  ])
  .nullable()
  .catch(null);

const Work = z.looseObject({
  completed_by: User.default(null),
  was_cancelled: z.boolean().catch(false),
  result: z.array(z.unknown()).catch([]),
});
export type Work = z.infer<typeof Work>;

const Prediction = z.looseObject({
  model_version: z.string().nullish().catch(null),
  result: z.array(z.unknown()).catch([]),
});
export type Prediction = z.infer<typeof Prediction>;

/** A task. Its annotations were once called completions. */
export const Task = z.looseObject({
  data: z.record(z.string(), z.unknown(), 'there are no data: it is no task of Label Studio'),
  annotations: z.array(Work).optional(),
  completions: z.array(Work).optional(),
  predictions: z.array(Prediction).optional(),
});
export type Task = z.infer<typeof Task>;
