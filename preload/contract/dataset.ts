import { z } from 'zod';
import { Annotation, Relation, Status } from './annotation';

/** What datasets that are to be added hold, so far as a person has to decide what becomes of it. */
export const DatasetFacts = z.object({
  paths: z.array(z.string()),
  documents: z.int(),
  annotations: z.int(),
  /** The annotators that they name, as they will be called in the project. */
  annotators: z.array(z.string()),
  /** How many annotations are of nobody. */
  unnamed: z.int(),
  /** The labels that the project does not have, with how many annotations have each, most first. */
  unknown: z.array(z.object({ label: z.string(), count: z.int() })),
});
export type DatasetFacts = Readonly<z.infer<typeof DatasetFacts>>;

/** What becomes of a dataset's labels that the project does not have. */
export const LabelPlan = z.object({
  /** The project's label for each of the dataset's. */
  map: z.record(z.string(), z.string()).optional(),
  /** The labels to add to the project, or all. Those that are neither mapped nor added are left out. */
  add: z.union([z.array(z.string()), z.literal('all')]).optional(),
  /** The labels whose annotations the person knows to be left out. */
  leave: z.array(z.string()).optional(),
});
export type LabelPlan = Readonly<z.infer<typeof LabelPlan>>;

/** What a dataset brings to one annotator's set of an article. */
export const Contribution = z.object({
  document: z.string(),
  annotator: z.string(),
  added: z.array(Annotation),
  addedRelations: z.array(Relation),
  /** The set's status before. */
  before: Status,
  /** What it brings to a set that had none; null where it brings nothing. */
  status: Status.nullable(),
  note: z.string().nullable(),
});
export type Contribution = Readonly<z.infer<typeof Contribution>>;
