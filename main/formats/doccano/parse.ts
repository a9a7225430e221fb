import { z } from 'zod';
import type { Problem } from '../../../preload/contract';
import { withContentIds } from '../content-id';
import { readDetails } from '../details';
import type { RawEntry, RawRelation } from '../format';
import { joined } from '../joined';
import { jsonEntries, usable, type Where } from '../json-entries';
import { looksForeign, parseForeign } from './foreign';

const offset = z.int().nonnegative();
const id = z.union([z.int(), z.string().min(1)]);

/** `[start, end, label]`, or the same with names. */
const Entity = z.union(
  [
    z
      .tuple([offset, offset, z.string().min(1)])
      .transform(([start_offset, end_offset, label]) => ({ start_offset, end_offset, label, id: undefined })),
    z.object({ id: id.optional(), start_offset: offset, end_offset: offset, label: z.string().min(1) }),
  ],
  { error: 'this is neither [start, end, label] nor an entity with start_offset, end_offset and label' },
);

const Relation = z.object({ from_id: id, to_id: id, type: z.string().min(1) });

const list = z.array(z.unknown());

/** doccano's own names of the fields, and those that its guide uses for fields that one chooses oneself. */
const Task = z
  .looseObject({ label: list, labels: list, column_label: list, entities: list, cats: list, relations: list })
  .partial();
type Task = z.infer<typeof Task>;

/** Reads both of doccano's styles; also its classification files as far as there are texts in them. */
export async function* parseDoccano(path: string): AsyncIterable<RawEntry | Problem> {
  if (await looksForeign(path)) yield* parseForeign(path);
  else yield* jsonEntries(path, Task, entryOf);
}

function* entryOf(task: Task, where: Where): Iterable<RawEntry | Problem> {
  const problems: string[] = [];
  const text = task.text ?? task.column_data;
  if (typeof text !== 'string' || text.trim() === '') {
    yield { ...where, message: 'there is no "text"; it was left out' };
    return;
  }
  const labels = [...(task.label ?? []), ...(task.labels ?? []), ...(task.column_label ?? [])];
  const ofText = [...labels.filter((label) => typeof label === 'string'), ...(task.cats ?? [])];
  for (const label of ofText)
    problems.push(`the label ${JSON.stringify(label)} is of the whole text; it was left out`);
  const spans = [...labels.filter((label) => typeof label !== 'string'), ...(task.entities ?? [])];
  const annotations = [...usable(spans, Entity, 'label', (message) => problems.push(message))].map(
    ({ id, label, start_offset: start, end_offset: end }, index) => ({
      id: String(id ?? `label ${index}`),
      ...{ label, fragments: [{ start, end }] },
    }),
  );
  const relations = relationsOf(task, new Set(annotations.map(({ id }) => id)), (message) =>
    problems.push(message),
  );
  for (const message of problems) yield { ...where, message };
  const details = readDetails({ ...task, ...(typeof task.meta === 'object' ? task.meta : {}) });
  const whole = joined(annotations, relations);
  yield {
    ...where,
    ...details,
    text,
    unit: 'code-point',
    ...withContentIds(whole.annotations, whole.relations),
  };
}

function relationsOf(
  { relations = [] }: Task,
  ids: ReadonlySet<string>,
  tell: (message: string) => void,
): RawRelation[] {
  return [...usable(relations, Relation, 'relation', tell)].flatMap(({ type, from_id, to_id }) => {
    const missing = [from_id, to_id].find((id) => !ids.has(String(id)));
    if (missing === undefined) return [{ type, from: String(from_id), to: String(to_id) }];
    tell(`relation “${type}”: there is no entity with the id ${missing}; it was left out`);
    return [];
  });
}
