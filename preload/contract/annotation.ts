import { z } from 'zod';
import { Span } from './span';

/**
 * One unbroken part of an annotation: a span and the words that stand there. `exact` is the text at the span;
 * `prefix` and `suffix` are up to 32 code units around it, by which it is found again in a changed text.
 */
export const Fragment = z
  .object({
    start: z.int().nonnegative(),
    end: z.int().positive(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  })
  .refine((fragment) => fragment.end > fragment.start, { error: 'a fragment must end after it starts' });
export type Fragment = Readonly<z.infer<typeof Fragment>>;

/** Where an annotation comes from. */
export const Origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hand') }),
  z.object({
    kind: z.literal('suggester'),
    name: z.string(),
    version: z.string(),
    score: z.number().optional(),
    /** What the score was made of (see `Suggestion`). */
    features: z.record(z.string(), z.number()).optional(),
    /** Whether a person has changed its place, its label or its attributes. */
    edited: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('import'), format: z.string(), file: z.string() }),
]);
export type Origin = Readonly<z.infer<typeof Origin>>;

/** The value of one attribute. A text, a number, a yes or no, or (for an attribute of type span) an annotation's id. */
export const AttributeValue = z.union([z.string(), z.number(), z.boolean()]);
export type AttributeValue = z.infer<typeof AttributeValue>;

/** A label put on a place in a text. Usually one fragment; several where the annotated words are interrupted. */
export const Annotation = z.object({
  id: z.string().min(1),
  label: z.string().min(1),
  /** In text order, without overlaps among themselves. */
  fragments: z.array(Fragment).min(1),
  attributes: z.record(z.string(), AttributeValue),
  note: z.string(),
  origin: Origin,
  creator: z.string(),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
});
export type Annotation = Readonly<z.infer<typeof Annotation>>;

/** The smallest span that holds all fragments of the annotation, in UTF-16 code units. */
export function hull(annotation: Annotation): Span {
  const first = annotation.fragments[0];
  const last = annotation.fragments.at(-1);
  if (!first || !last) throw new Error(`Annotation ${annotation.id} has no fragment.`);
  return { start: first.start, end: last.end };
}

/** The annotated words; fragments are joined by an ellipsis. */
export function exactText(annotation: Pick<Annotation, 'fragments'>): string {
  return annotation.fragments.map((fragment) => fragment.exact).join(' … ');
}

/** Text order: by start, the longer one first, then by id so that the order is always the same. */
export function byPlace(a: Annotation, b: Annotation): number {
  const left = hull(a);
  const right = hull(b);
  return left.start - right.start || right.end - left.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** A link between two annotations of one document, by their ids. `type` is the id of a relation type of the scheme. */
export const Relation = z.object({
  id: z.string().min(1),
  type: z.string().min(1),
  from: z.string().min(1),
  to: z.string().min(1),
  creator: z.string(),
  created: z.iso.datetime(),
});
export type Relation = Readonly<z.infer<typeof Relation>>;

/**
 * What became of an annotation when its article came in with another text: its words stand as they did, they have
 * moved or changed a little, or no place is sure.
 */
export const Anchor = z.enum(['exact', 'moved', 'orphan']);
export type Anchor = z.infer<typeof Anchor>;

/** An annotation from an earlier version of the article that a person has still to settle. */
export const Unsettled = z.object({
  /** A moved one stands among the annotations already, to be confirmed; an orphan stands nowhere else. */
  anchor: Anchor.exclude(['exact']),
  /** As it was in the earlier version, with its places there. */
  annotation: Annotation,
  /** Why, in words for the person. */
  reason: z.string(),
  /** Other places that it may mean now, the likeliest first; each has a span for each fragment. */
  candidates: z.array(z.array(Span)),
  /** An orphan's relations, which come back with it. */
  relations: z.array(Relation),
});
export type Unsettled = Readonly<z.infer<typeof Unsettled>>;

/** A suggestion that a person did not want. It does not come back while its words stand where they are. */
export const Rejection = z.object({
  label: z.string().min(1),
  fragments: z.array(Fragment).min(1),
  suggester: z.string(),
  version: z.string(),
  score: z.number(),
  features: z.record(z.string(), z.number()),
  created: z.iso.datetime(),
});
export type Rejection = Readonly<z.infer<typeof Rejection>>;

export const Status = z.enum(['new', 'in-progress', 'done']);
export type Status = z.infer<typeof Status>;

/** What one annotator has done in one document: one file, `annotations/<annotator>/<document>.json`. */
export const AnnotationSet = z.object({
  schemaVersion: z.literal(1),
  offsetUnit: z.literal('utf-16'),
  document: z.string(),
  /** The sha256 of the text that the offsets count in. */
  textSha256: z.string(),
  annotator: z.string(),
  status: Status,
  /** In text order (`byPlace`). */
  annotations: z.array(Annotation),
  relations: z.array(Relation).default([]),
  /** What the annotator notes about the document as a whole. */
  note: z.string().default(''),
  /** Annotations that were carried over from an earlier version of the document and are still to be settled. */
  unsettled: z.array(Unsettled).default([]),
  /** In the order in which they were made. */
  rejected: z.array(Rejection).default([]),
});
export type AnnotationSet = Readonly<z.infer<typeof AnnotationSet>>;
