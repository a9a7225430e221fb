import { z } from 'zod';
import { Annotation, OffsetUnit, Origin } from '../../../preload/contract';
import { readDetails } from '../details';
import type { RawAnnotation, RawEntry, RawRelation } from '../format';
import { usable } from '../json-entries';
import { jsonText } from '../json-text';

const number = z.union([z.int(), z.bigint().transform(Number)]).pipe(z.int().nonnegative());
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);
const filled = text.transform((value) => value || undefined);
const list = z
  .array(z.unknown())
  .nullish()
  .transform((value) => value ?? []);

const Fragment = z.object({ start: number, end: number, text });

const Span = Fragment.extend({
  id: filled,
  label: z.string().min(1),
  fragments: z.array(Fragment).nullish(),
  attributes: jsonText(Annotation.shape.attributes),
  note: text,
  origin: jsonText(Origin),
  creator: filled,
  created: filled,
  modified: filled,
});

const Relation = z.object({
  id: filled,
  type: z.string().min(1),
  from: z.string().min(1),
  to: z.string().min(1),
  creator: filled,
  created: filled,
});

/** A row with its text; the annotations are called spans or entities by others. */
export const Row = z.looseObject({
  text: z.string({ error: 'there is no text' }).regex(/\S/, 'there is no text'),
  annotations: list,
  spans: list,
  entities: list,
  relations: list,
});

/** The entry of a row; what could not be used of it is told. */
export function rawEntryOf(
  row: z.infer<typeof Row>,
  where: { readonly file: string; readonly line: number },
  tell: (message: string) => void,
): RawEntry {
  const said = (message: string) => tell(`row ${where.line}: ${message}`);
  const spans = [...row.annotations, ...row.spans, ...row.entities];
  const annotations: RawAnnotation[] = [...usable(spans, Span, 'annotation', said)].map(
    ({ start, end, text, fragments, ...rest }) => ({
      ...rest,
      fragments: fragments?.length ? fragments : [{ start, end, text }],
    }),
  );
  const relations: RawRelation[] = [...usable(row.relations, Relation, 'relation', said)];
  const unit = OffsetUnit.catch('code-point').parse(row.offset_unit);
  return { ...where, ...readDetails(row), text: row.text, unit, annotations, relations };
}
