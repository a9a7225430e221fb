import type { Annotation, LabelScheme } from '../../../preload/contract';
import { documentDetails } from '../details';
import type { DatasetWriter, Entry, Loss, Part } from '../format';
import { CONTINUED, fragmentsOf } from '../joined';
import { type Offsets, offsetsIn } from '../offsets';
import { configOf } from './config';
import * as controls from './controls';

/** A task that the work of further annotators may be added to. */
interface Task {
  readonly document: string;
  readonly data: object;
  readonly annotations: object[];
  readonly predictions: Map<string, { model_version: string; result: object[] }>;
}

export class TaskWriter implements DatasetWriter {
  private task: Task | null = null;
  private written = 0;
  /** The controls of attributes that were used, by name. */
  private readonly used = new Map<string, controls.Control>();
  private readonly labels = new Set<string>();

  constructor(private readonly scheme: LabelScheme) {}

  add(entry: Entry) {
    const parts = this.task?.document === entry.document.id ? [] : this.flushed();
    this.task ??= taskOf(entry);
    const offsets = offsetsIn(entry.document.text, 'code-point');
    if (isWorkedIn(entry)) this.task.annotations.push(this.annotationOf(entry, offsets));
    for (const annotation of entry.annotations) addPrediction(this.task, annotation, offsets);
    return { parts, losses: isWorkedIn(entry) || entry.annotator === null ? [] : [notBegun] };
  }

  end(): Part[] {
    const last = this.flushed();
    const closing = this.written === 0 ? '[]\n' : '\n]\n';
    const config = configOf(this.scheme, [...this.labels].sort(), [...this.used.values()]);
    return [...last, { path: '', content: closing }, { path: '.config.xml', content: config }];
  }

  private flushed(): Part[] {
    if (!this.task) return [];
    const { data, annotations, predictions } = this.task;
    this.task = null;
    const task = { data, annotations, predictions: [...predictions.values()] };
    return [{ path: '', content: `${this.written++ === 0 ? '[\n' : ',\n'}${JSON.stringify(task)}` }];
  }

  private annotationOf(entry: Entry, offsets: Offsets): object {
    const regions = fragmentsOf(entry.annotations).flatMap(({ annotation, number }) => [
      regionOf(annotation, number, offsets),
      ...(number > 0
        ? [relationOf(regionId(annotation, number - 1), regionId(annotation, number), CONTINUED)]
        : []),
      ...(number === 0 ? this.attributesOf(annotation, offsets) : []),
    ]);
    const relations = entry.relations.map(({ from, to, type }) => relationOf(from, to, type));
    return {
      result: [...ofArticle(entry), ...regions, ...relations],
      was_cancelled: false,
      ground_truth: false,
    };
  }

  /** What Label Studio shows beside a region that is selected. */
  private attributesOf(annotation: Annotation, offsets: Offsets): object[] {
    const { label, note, attributes } = annotation;
    this.labels.add(label);
    const results = Object.entries(attributes).map(([attribute, value]) => {
      const control = controls.controlFor(label, attribute, value, this.scheme);
      const name = controls.nameOf(control);
      this.used.set(name, control);
      return perRegion(annotation, offsets, name, control.type, valueFor(control.type, value));
    });
    if (note !== '')
      results.push(perRegion(annotation, offsets, controls.NOTE, 'textarea', { text: [note] }));
    return results;
  }
}

function taskOf({ document }: Entry): Task {
  const data = { text: document.text, ...documentDetails(document) };
  return { document: document.id, data, annotations: [], predictions: new Map() };
}

const notBegun: Loss = {
  annotation: null,
  feature: 'annotator',
  reason: 'Label Studio has no place for an annotator who has not begun',
  dropped: false,
};

/** A task that nobody has begun has no annotation in Label Studio; an empty one would count as done. */
function isWorkedIn({ annotator, annotations, status, note }: Entry): boolean {
  return annotator !== null && (annotations.length > 0 || status !== 'new' || note !== '');
}

/**
 * Label Studio refuses a task whose annotation is by a user whom it does not know, so the annotator's name stands
 * in a field of its own and not in `completed_by`.
 */
function ofArticle({ annotator, status, note }: Entry): object[] {
  const field = (name: string, type: string, value: object) => ({
    ...{ from_name: name, to_name: controls.TEXT, type, origin: 'manual', id: name, value },
  });
  return [
    field(controls.ANNOTATOR, 'textarea', { text: [annotator] }),
    field(controls.STATUS, 'choices', { choices: [status] }),
    ...(note === '' ? [] : [field(controls.ARTICLE_NOTE, 'textarea', { text: [note] })]),
  ];
}

/** The first fragment's region has the annotation's id. */
function regionId({ id }: Annotation, number: number): string {
  return number === 0 ? id : `${id}#${number + 1}`;
}

function placeOf({ fragments }: Annotation, number: number, offsets: Offsets) {
  const { start = 0, end = 0, exact = '' } = fragments[number] ?? {};
  return { start: offsets.from(start), end: offsets.from(end), text: exact };
}

function regionOf(annotation: Annotation, number: number, offsets: Offsets): object {
  return {
    id: regionId(annotation, number),
    from_name: controls.LABEL,
    to_name: controls.TEXT,
    type: 'labels',
    origin: annotation.origin.kind === 'suggester' ? 'prediction' : 'manual',
    value: { ...placeOf(annotation, number, offsets), labels: [annotation.label] },
  };
}

function perRegion(
  annotation: Annotation,
  offsets: Offsets,
  name: string,
  type: string,
  value: object,
): object {
  const { start, end } = placeOf(annotation, 0, offsets);
  return {
    ...{ id: annotation.id, from_name: name, to_name: controls.TEXT, type, origin: 'manual' },
    value: { start, end, ...value },
  };
}

function valueFor(type: controls.ControlType, value: string | number | boolean): object {
  if (type === 'number') return { number: value };
  return type === 'choices' ? { choices: [String(value)] } : { text: [value] };
}

function relationOf(from: string, to: string, label: string): object {
  return { type: 'relation', from_id: from, to_id: to, direction: 'right', labels: [label] };
}

/** What a suggester found is also a prediction of the task, under the same id. */
function addPrediction({ predictions }: Task, annotation: Annotation, offsets: Offsets): void {
  const { origin } = annotation;
  if (origin.kind !== 'suggester') return;
  const model = `${origin.name} ${origin.version}`;
  const prediction = predictions.get(model) ?? { model_version: model, result: [] };
  predictions.set(model, prediction);
  const score = origin.score === undefined ? {} : { score: origin.score };
  for (const number of annotation.fragments.keys()) {
    prediction.result.push({ ...regionOf(annotation, number, offsets), ...score });
  }
}
