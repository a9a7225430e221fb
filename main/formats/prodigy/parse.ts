import { z } from 'zod';
import { Annotation, Origin, type Problem } from '../../../preload/contract';
import { withContentIds } from '../content-id';
import { readDetails } from '../details';
import type { RawAnnotation, RawEntry, RawRelation } from '../format';
import { jsonEntries, usable, type Where } from '../json-entries';

const text = z.string().optional().catch(undefined);
const place = { start: z.int().nonnegative(), end: z.int().nonnegative() };

const SpanOfTask = z.object({
  ...place,
  label: z.string().min(1),
  text,
  id: text,
  attributes: Annotation.shape.attributes.optional().catch(undefined),
  note: text,
  origin: Origin.optional().catch(undefined),
  creator: text,
  created: text,
  modified: text,
});
type SpanOfTask = z.infer<typeof SpanOfTask>;

const End = z.object({ ...place, label: z.string().nullish() });

const RelationOfTask = z.object({
  label: z.string().min(1),
  head_span: End,
  child_span: End,
  from: text,
  to: text,
  id: text,
  creator: text,
  created: text,
});

const list = z
  .array(z.unknown())
  .nullish()
  .transform((value) => value ?? []);

const Task = z.looseObject({
  text: z.string({ error: 'there is no text' }).regex(/\S/, 'there is no text'),
  spans: list,
  relations: list,
  answer: z.string().optional().catch(undefined),
  _annotator_id: text.or(z.null()),
  _session_id: text.or(z.null()),
});
type Task = z.infer<typeof Task>;

/** Reads Prodigy's tasks with spans and relations. Those that the annotator rejected or ignored keep their text only. */
export function parseProdigy(path: string): AsyncIterable<RawEntry | Problem> {
  return jsonEntries(path, Task, entryOf);
}

function* entryOf(task: Task, where: Where): Iterable<RawEntry | Problem> {
  const problems: string[] = [];
  const tell = (message: string) => problems.push(message);
  const spans = [...usable(task.spans, SpanOfTask, 'span', tell)];
  const annotations = wholeOf(spans);
  const relations = relationsOf(task, spans, annotations, tell);
  if (typeof task.label === 'string') tell(`the label "${task.label}" is of the whole text; it was left out`);
  const details = readDetails({ ...(typeof task.meta === 'object' ? task.meta : {}) });
  const annotator = details.annotator ?? task._annotator_id ?? task._session_id ?? null;
  const entry = { ...where, ...details, annotator, text: task.text, unit: 'code-point' } as const;
  const refused = task.answer !== undefined && task.answer !== 'accept';
  if (refused) tell(`its answer is "${task.answer}"; its ${spans.length} spans were left out`);
  for (const message of problems) yield { ...where, message };
  if (refused) yield { ...entry, annotations: [], relations: [] };
  else yield { ...entry, ...withContentIds(annotations, relations, (id) => id.startsWith(UNNAMED)) };
}

/** What the ids of spans begin with that have none in the file. */
const UNNAMED = 'span ';

type Named = RawAnnotation & { readonly id: string };

/** The annotations, each with the spans that share its id. Spans without one stand each for itself. */
function wholeOf(spans: readonly SpanOfTask[]): Named[] {
  const byId = new Map<string, Named>();
  for (const [index, { start, end, text, ...rest }] of spans.entries()) {
    const id = rest.id === undefined ? `${UNNAMED}${index}` : `${rest.label} ${rest.id}`;
    const fragments = [...(byId.get(id)?.fragments ?? []), { start, end, text }];
    byId.set(id, { ...rest, id: rest.id ?? id, fragments });
  }
  return [...byId.values()];
}

function relationsOf(
  task: Task,
  spans: readonly SpanOfTask[],
  annotations: readonly Named[],
  tell: (message: string) => void,
): RawRelation[] {
  const ids = new Set(annotations.map(({ id }) => id));
  return [...usable(task.relations, RelationOfTask, 'relation', tell)].flatMap((relation) => {
    const { label: type, head_span, child_span, ...rest } = relation;
    const from = rest.from !== undefined && ids.has(rest.from) ? rest.from : idAt(head_span, spans);
    const to = rest.to !== undefined && ids.has(rest.to) ? rest.to : idAt(child_span, spans);
    if (from !== null && to !== null) return [{ ...rest, type, from, to }];
    tell(`relation “${type}”: it is between words that have no label; it was left out`);
    return [];
  });
}

/** The id of the span that stands there. */
function idAt(end: z.infer<typeof End>, spans: readonly SpanOfTask[]): string | null {
  const same = (span: SpanOfTask) =>
    span.start === end.start && span.end === end.end && (!end.label || span.label === end.label);
  const index = spans.findIndex(same);
  return index < 0 ? null : (spans[index]?.id ?? `${UNNAMED}${index}`);
}
