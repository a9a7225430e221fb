import { basename } from 'node:path';
import type { Lost, Problem, Progress } from '../../preload/contract';
import { setFile } from '../project/paths';
import { Dataset } from './dataset';
import { type ExportedProject, entriesOf, isSelected, type Selection, sound } from './entries';
import { finish } from './finish';
import type { Entry, Format, Loss, Split } from './format';
import type { Exported, ExportOptions, Job } from './job';
import { readBack } from './read-back';
import { partsOf, Splitter } from './split';
import { Spool } from './spool';
import { Staged } from './staged';
import { formatNamed } from './table';
import { placeFor } from './target';
import { unitFor, writeOptions } from './write-options';

/**
 * Writes the project as a dataset, one document at a time, with a manifest, and its report beside it as
 * `<out>.report.json`. The dataset is read back from the disk and proved before anything stands in its place. An
 * annotation whose words are not at its offsets is left out and listed, as is what the format cannot hold. Null when
 * `signal` cancelled it: nothing is left behind then, nor when it throws (`bad-input`: no such format, unit or option,
 * or a place that is taken; `disk`; `failed`: the proof failed).
 */
export async function exportProject(
  project: ExportedProject,
  options: ExportOptions,
  onProgress: (progress: Progress) => void = () => {},
  signal?: AbortSignal,
): Promise<Exported | null> {
  const format = formatNamed(options.format);
  const unit = unitFor(format, options);
  const path = await placeFor(options.out, format, project.outline());
  const staged = await Staged.open(path);
  try {
    const spool = await Spool.open(staged.placeOf('.entries'));
    try {
      return await run({ project, format, unit, options, path, staged, spool, onProgress, signal });
    } finally {
      await spool.close();
    }
  } finally {
    await staged.discard();
  }
}

async function run(job: Job): Promise<Exported | null> {
  const { format, unit, options } = job;
  const datasets = datasetsOf(job);
  const written = await writeAll(job, datasets);
  if (!written) return null;
  const { lost, mismatched, counts, split } = written;
  const report = {
    ...{
      format: format.name,
      offsetUnit: unit,
      ...counts,
      split,
      lost,
      loses: [...format.loses],
      mismatched,
    },
    problems: problemsOf(lost),
  };
  if (options.strict && lost.length > 0) return { ...report, files: [], checked: mismatched, refused: true };
  const checked = await check(job, datasets);
  if (job.signal?.aborted) return null;
  await job.spool.close();
  return finish(job, { ...report, checked: mismatched + checked, refused: false });
}

/** One dataset for the whole, or one for each part of a split, unless the format has its own place for these. */
function datasetsOf(job: Job): Dataset[] {
  const { format, options, path, project, unit } = job;
  const { title, scheme } = project.outline();
  const context = { unit, scheme, title, options: writeOptions(options) };
  const parts = options.split && !format.ownSplits ? partsOf(options.split) : [null];
  return parts.map((part) => new Dataset(part, partPath(format, basename(path), part), context, job));
}

/** `set.train.jsonl`, or the folder `set/train`. */
export function partPath({ layout, extensions }: Format, name: string, part: Split | null): string {
  if (part === null) return name;
  if (layout === 'folder') return `${name}/${part}`;
  const extension = extensions.find((one) => name.toLowerCase().endsWith(one)) ?? '';
  return `${name.slice(0, name.length - extension.length)}.${part}${extension}`;
}

async function writeAll(job: Job, datasets: readonly Dataset[]) {
  const { project, options, onProgress, signal } = job;
  const annotators = options.annotators?.length ? options.annotators : await project.annotators();
  const selection = { ...options, annotators };
  const splits = await splitsOf(job, selection);
  const ids = project.documents();
  const tally = new Tally();
  for (const [done, id] of ids.entries()) {
    const document = await project.readDocument(id);
    onProgress({ task: 'export', done, total: ids.length, current: document.title });
    if (!isSelected(document, selection)) continue;
    const split = splits?.get(id);
    const dataset = datasets.find((one) => one.split === null || one.split === split);
    for (const whole of await entriesOf(project, document, selection)) {
      if (signal?.aborted) return null;
      const { entry, losses, mismatched } = sound(split ? { ...whole, split } : whole);
      const unheld = (await dataset?.add(entry)) ?? [];
      tally.note(entry, [...losses, ...unheld], mismatched);
    }
  }
  for (const dataset of datasets) await dataset.end();
  onProgress({ task: 'export', done: ids.length, total: ids.length, current: '' });
  return tally.result(options.split);
}

/** The part of each document that is exported; null where the dataset is not split. */
async function splitsOf({ project, options }: Job, selection: Selection): Promise<Map<string, Split> | null> {
  if (!options.split) return null;
  const splitter = new Splitter(options.split);
  for (const id of project.documents()) {
    const document = await project.readDocument(id);
    if (!isSelected(document, selection)) continue;
    if (options.statuses?.length && (await entriesOf(project, document, selection)).length === 0) continue;
    splitter.add(document);
  }
  return splitter.assigned();
}

/** What was written, counted, and what was lost. */
class Tally {
  readonly #lost: Lost[] = [];
  readonly #reasons = new Map<string, string>();
  readonly #parts = new Map<Split | null, { documents: number; annotations: number; last: string }>();
  #mismatched = 0;
  #moved = 0;

  /** Entries of one document come one after another. */
  note(entry: Entry, losses: readonly Loss[], mismatched: number): void {
    const { document, annotator, annotations, split = null, moved = 0 } = entry;
    const part = this.#parts.get(split) ?? { documents: 0, annotations: 0, last: '' };
    const dropped = new Set(losses.filter((loss) => loss.dropped).map((loss) => loss.annotation));
    part.annotations += annotations.filter(({ id }) => !dropped.has(id)).length;
    if (part.last !== document.id) part.documents++;
    this.#parts.set(split, { ...part, last: document.id });
    for (const loss of losses) {
      // A reason is the same a hundred thousand times, and should be in memory once.
      const reason = this.#reasons.get(loss.reason) ?? loss.reason;
      this.#reasons.set(reason, reason);
      this.#lost.push({ ...loss, reason, document: document.id, annotator });
    }
    this.#mismatched += mismatched;
    this.#moved += moved;
  }

  result(plan: ExportOptions['split']) {
    const of = (part: Split | null) => {
      const { documents = 0, annotations = 0 } = this.#parts.get(part) ?? {};
      return { documents, annotations };
    };
    const all = plan ? partsOf(plan).map(of) : [of(null)];
    const sum = (key: 'documents' | 'annotations') => all.reduce((total, part) => total + part[key], 0);
    const counts = { documents: sum('documents'), annotations: sum('annotations'), moved: this.#moved };
    const split = plan ? Object.fromEntries(partsOf(plan).map((part) => [part, of(part)])) : null;
    return { lost: this.#lost, mismatched: this.#mismatched, counts, split };
  }
}

/** Annotations whose words are not at their offsets are a fault of the project, not of the format. */
function problemsOf(lost: readonly Lost[]): Problem[] {
  return lost
    .filter(({ feature }) => feature === 'offsets')
    .map(({ annotation, annotator, document, reason }) => ({
      file: setFile(annotator ?? '', document),
      message: `annotation ${annotation}: ${reason}; it was left out of the export`,
    }));
}

/** Reads everything back from the disk; answers how many places were compared. */
async function check({ format, staged, spool, onProgress, signal }: Job, datasets: readonly Dataset[]) {
  const total = datasets.reduce((sum, { waiting }) => sum + waiting.added, 0);
  let [checked, before] = [0, 0];
  for (const dataset of datasets) {
    const tell = (done: number) => onProgress({ task: 'check', done: before + done, total, current: '' });
    checked += await readBack(dataset, staged.placeOf(dataset.path), format, spool, tell, signal);
    before += dataset.waiting.added;
  }
  return checked;
}
