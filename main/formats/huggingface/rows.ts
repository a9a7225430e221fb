import type { Annotation, OffsetUnit } from '../../../preload/contract';
import { hull } from '../../../preload/contract';
import type { Entry } from '../format';
import { type Offsets, offsetsIn } from '../offsets';

/** An entry as a row of the dataset, with the names of `columns`. */
export type Row = Readonly<Record<string, unknown>>;

export function rowOf(
  { document, annotator, status, note, annotations, relations }: Entry,
  unit: OffsetUnit,
): Row {
  const { id, title, outlet, author, date, language, source, text } = document;
  const offsets = offsetsIn(text, unit);
  return {
    ...{ id, title, outlet, author, date, language, file: source.fileName },
    ...{ annotator, status, note },
    offset_unit: unit,
    text,
    annotations: annotations.map((annotation) => annotationOf(annotation, text, offsets)),
    relations,
  };
}

/** As in our JSON Lines, `start` and `end` hold all fragments, and `text` is what stands there. */
function annotationOf(annotation: Annotation, text: string, offsets: Offsets) {
  const { attributes, origin, fragments } = annotation;
  const whole = hull(annotation);
  const place = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: offsets.from(start),
    end: offsets.from(end),
    text: text.slice(start, end),
  });
  return {
    ...annotation,
    ...place(whole),
    fragments: fragments.map(place),
    attributes: JSON.stringify(attributes),
    origin: JSON.stringify(origin),
  };
}
