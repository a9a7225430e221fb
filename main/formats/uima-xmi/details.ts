import { z } from 'zod';
import { type Annotation, AttributeValue, Origin, type Relation } from '../../../preload/contract';

/** What an annotation has besides its place and label, as JSON in the feature `details`. */
export const AnnotationDetails = z.object({
  attributes: z.record(z.string(), AttributeValue),
  note: z.string(),
  origin: Origin,
  creator: z.string(),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
});

export const RelationDetails = z.object({
  id: z.string().min(1),
  creator: z.string(),
  created: z.iso.datetime(),
});

export function detailsOf({ attributes, note, origin, creator, created, modified }: Annotation): string {
  return possibleJson({ attributes, note, origin, creator, created, modified });
}

export function relationDetails({ id, creator, created }: Relation): string {
  return possibleJson({ id, creator, created });
}

/** JSON in which the two characters that XML cannot hold, and JSON leaves as they are, are escaped. */
export function possibleJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\ufffe\uffff]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`);
}

/** What the JSON says, or null where it is something else. */
export function fromJson<T>(schema: z.ZodType<T>, json: string | undefined): T | null {
  try {
    return json === undefined ? null : schema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
