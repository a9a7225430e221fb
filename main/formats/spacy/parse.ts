import { z } from 'zod';
import type { Problem } from '../../../preload/contract';
import { withContentIds } from '../content-id';
import { readDetails } from '../details';
import type { RawEntry } from '../format';
import { jsonEntries, usable, type Where } from '../json-entries';
import { Paragraph, placesIn } from './paragraph';
import { Place } from './place';

const list = z.array(z.unknown());

/** A document as `Doc.to_json` gives it, or an example as it is given for training. */
const Doc = z.looseObject({
  text: z.string({ error: 'there is no text' }).regex(/\S/, 'there is no text'),
  ents: list.optional(),
  entities: list.optional(),
  spans: z.union([list, z.record(z.string(), list)]).optional(),
});
type Doc = z.infer<typeof Doc>;

/** `["the text", {"entities": […]}]`, as examples are written in Python. */
const Pair = z
  .tuple([z.string(), z.looseObject({})])
  .transform(([text, rest]) => ({ ...rest, text }))
  .pipe(Doc);

const Training = z.looseObject({ paragraphs: list });

const Item = z.union([Training, Doc, Pair], {
  error: 'there is neither a "text" nor a list of "paragraphs"',
});

/** Reads both of spaCy's formats: documents and examples by offsets, and training data by tokens with BILUO tags. */
export function parseSpacy(path: string): AsyncIterable<RawEntry | Problem> {
  return jsonEntries(path, Item, entriesOf);
}

function* entriesOf(item: z.infer<typeof Item>, where: Where): Iterable<RawEntry | Problem> {
  const training = Training.safeParse(item);
  const problems: string[] = [];
  const tell = (message: string) => problems.push(message);
  if (!training.success) {
    const doc = Doc.parse(item);
    const places = placesOfDoc(doc, tell);
    const entry = entryOf(doc.text, places, where);
    for (const message of problems) yield { ...where, message };
    yield { ...entry, ...readDetails(doc._ ?? doc.meta) };
    return;
  }
  for (const paragraph of usable(training.data.paragraphs, Paragraph, 'paragraph', tell)) {
    const { text, places } = placesIn(paragraph, tell);
    const entities = [...usable(paragraph.entities ?? [], Place, 'entity', tell)];
    if (/\S/.test(text)) yield entryOf(text, paragraph.entities ? entities : places, where);
    else tell('there is no text in a paragraph; it was left out');
  }
  for (const message of problems) yield { ...where, message };
}

/** Entities that are also among the spans count once. */
function placesOfDoc(
  { ents = [], entities = [], spans = [] }: Doc,
  tell: (message: string) => void,
): Place[] {
  const groups = Array.isArray(spans) ? [spans] : Object.values(spans);
  const found = groups.flatMap((group) => [...usable(group, Place, 'span', tell)]);
  const key = ({ start, end, label }: Place) => JSON.stringify([start, end, label]);
  const known = new Set(found.map(key));
  const others = [...usable([...ents, ...entities], Place, 'entity', tell)];
  return [...found, ...others.filter((place) => !known.has(key(place)))];
}

function entryOf(text: string, places: readonly Place[], where: Where): RawEntry {
  const annotations = places.map(({ start, end, label }, index) => ({
    ...{ id: `${index}`, label },
    fragments: [{ start, end }],
  }));
  const nobody = { id: null, annotator: null };
  return { ...where, ...nobody, text, unit: 'code-point', ...withContentIds(annotations, []) };
}
