import { z } from 'zod';
import { Annotation, DocumentMetadata, OffsetUnit, Origin, Source, Status } from '../../preload/contract';

const JsonlFragment = z.object({ start: z.int().nonnegative(), end: z.int().positive(), text: z.string() });

/**
 * One annotation of a line. Gloss writes every field; a file made by hand or by a script needs only the label, the
 * offsets and the text.
 */
export const JsonlAnnotation = JsonlFragment.extend({
  id: z.string().min(1).optional(),
  label: z.string().min(1),
  fragments: z.array(JsonlFragment).min(1).optional(),
  note: z.string().default(''),
  attributes: Annotation.shape.attributes.default({}),
  origin: Origin.optional(),
  creator: z.string().default(''),
  created: z.iso.datetime().optional(),
  modified: z.iso.datetime().optional(),
});
export type JsonlAnnotation = z.infer<typeof JsonlAnnotation>;

/** A relation of a line: `from` and `to` are ids of its annotations. */
export const JsonlRelation = z.object({
  id: z.string().min(1).optional(),
  type: z.string().min(1),
  from: z.string().min(1),
  to: z.string().min(1),
  creator: z.string().default(''),
  created: z.iso.datetime().optional(),
});
export type JsonlRelation = z.infer<typeof JsonlRelation>;

/** One line without its annotations and relations, which are checked one by one so that a bad one does not take the rest along. */
export const JsonlDocument = z.object({
  offsetUnit: OffsetUnit,
  id: z.string().min(1).optional(),
  title: DocumentMetadata.shape.title.optional(),
  outlet: DocumentMetadata.shape.outlet.default(null),
  author: DocumentMetadata.shape.author.default(null),
  date: DocumentMetadata.shape.date.default(null),
  language: DocumentMetadata.shape.language.default(null),
  source: z.object({ fileName: z.string().min(1), format: Source.shape.format.catch('text') }).optional(),
  annotator: z.string().nullable().default(null),
  status: Status.default('new'),
  text: z.string().regex(/\S/, 'there is no text'),
  documentNote: z.string().default(''),
  annotations: z.array(z.unknown()).default([]),
  relations: z.array(z.unknown()).default([]),
});
export type JsonlDocument = z.infer<typeof JsonlDocument>;
