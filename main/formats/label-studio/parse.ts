import type { Problem } from '../../../preload/contract';
import { readDetails } from '../details';
import type { RawEntry } from '../format';
import { jsonEntries, type Where } from '../json-entries';
import { readResult } from './result';
import { type Prediction, Task } from './task';

/** Reads Label Studio's JSON export, the old one with `completions` too: one entry for each annotation of a task. */
export function parseLabelStudio(path: string): AsyncIterable<RawEntry | Problem> {
  return jsonEntries(path, Task, entriesOf);
}

function* entriesOf(task: Task, where: Where): Iterable<RawEntry | Problem> {
  const text = textOf(task);
  if ('fault' in text) {
    yield { ...where, message: `${text.fault}; the task was left out` };
    return;
  }
  const details = readDetails({ id: task.id, ...task.data });
  const article = { ...where, ...details, ...text, unit: 'code-point' } as const;
  const works = [...(task.annotations ?? []), ...(task.completions ?? [])];
  const origins = originsIn(task.predictions ?? []);
  const seen = new Set<string>();
  let entries = 0;
  for (const work of works) {
    const { problems, annotator, status, note, annotations, relations } = readResult(work.result, origins);
    for (const message of problems) yield { ...where, message };
    if (work.was_cancelled) {
      yield { ...where, message: 'an annotation was skipped by its annotator; it was left out' };
      continue;
    }
    for (const { id } of annotations) seen.add(id);
    entries++;
    yield { ...article, annotator: annotator ?? work.completed_by, status, note, annotations, relations };
  }
  for (const { model_version, result } of task.predictions ?? []) {
    const { problems, annotations, relations } = readResult(result, origins);
    const others = annotations.filter(({ id }) => !seen.has(id));
    if (others.length === 0) continue;
    for (const message of problems) yield { ...where, message };
    entries++;
    yield { ...article, annotator: model_version || 'prediction', annotations: others, relations };
  }
  if (entries === 0) yield { ...article, annotator: null, annotations: [], relations: [] };
}

/** The text that is annotated, or why there is none: a task may be about a picture, or name a place on the web. */
function textOf({ data }: Task): { readonly text: string } | { readonly fault: string } {
  const strings = Object.entries(data).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  const only = strings.length === 1 ? strings[0]?.[1] : undefined;
  const text = typeof data.text === 'string' ? data.text : only;
  if (text === undefined || !/\S/.test(text)) {
    return { fault: `there is no text among its data (${Object.keys(data).join(', ')})` };
  }
  const isElsewhere = text === only ? !/\s/.test(text) : /^\w+:\/\/\S+$/.test(text);
  return isElsewhere ? { fault: `what it is about is elsewhere, at ${text}, and was not fetched` } : { text };
}

/** Which suggester found each region, by its id. */
function originsIn(predictions: readonly Prediction[]) {
  const origins = new Map<string, { name: string; version: string; score?: number }>();
  for (const { model_version, result } of predictions) {
    const model = model_version || 'Label Studio';
    const space = model.lastIndexOf(' ');
    const [name, version] = space > 0 ? [model.slice(0, space), model.slice(space + 1)] : [model, ''];
    for (const item of result) {
      if (typeof item !== 'object' || item === null || !('id' in item)) continue;
      const score = 'score' in item && typeof item.score === 'number' ? { score: item.score } : {};
      origins.set(String(item.id), { name, version, ...score });
    }
  }
  return origins;
}
