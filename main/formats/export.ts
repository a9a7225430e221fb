import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { version } from '../../package.json';
import {
  type ExportReport,
  GlossError,
  type Lost,
  type OffsetUnit,
  type Problem,
  type Progress,
} from '../../preload/contract';
import {
  annotationsFolder,
  documentsFolder,
  projectFile,
  removedFolder,
  safeFileName,
  setFile,
  sourcesFolder,
} from '../project/paths';
import { Dataset } from './dataset';
import { type ExportedProject, entriesOf, sound } from './entries';
import { defaultOptions, type Entry, type Format, type Loss, type WriteOptions } from './format';
import { listed, type Manifest, manifestName, requireReplaceable } from './manifest';
import { readBack } from './read-back';
import { Spool } from './spool';
import { Staged, type WrittenFile } from './staged';
import { formatNamed } from './table';

export type { ExportedProject } from './entries';

export interface ExportOptions {
  readonly format: string;
  /**
   * A file, or a folder in which one named after the project is written. For a format that is a folder: that folder,
   * which must not be there yet or be a dataset that Gloss wrote.
   */
  readonly out: string;
  /** The format's own when none is given. */
  readonly offsetUnit?: OffsetUnit | undefined;
  readonly write?: Partial<WriteOptions> | undefined;
  /** Whose annotations; those of everybody when none are given. */
  readonly annotators?: readonly string[] | undefined;
  /** Ids of labels; all when none are given. */
  readonly labels?: readonly string[] | undefined;
  /** Writes nothing when anything would be lost. */
  readonly strict?: boolean | undefined;
}

/** The report of an export, with what was wrong on the way: each problem is also counted or listed in the report. */
export type Exported = ExportReport & { readonly problems: readonly Problem[] };

type Tell = (progress: Progress) => void;

/**
 * Writes the project as a dataset, one document at a time, with a manifest, and its report beside it as
 * `<out>.report.json`. The dataset is read back from the disk and proved before anything stands in its place. An
 * annotation whose words are not at its offsets is left out and listed, as is what the format cannot hold. Null when
 * `signal` cancelled it: nothing is left behind then, nor when it throws (`bad-input`: no such format or unit, or a
 * place that is taken; `disk`; `failed`: the proof failed).
 */
export async function exportProject(
  project: ExportedProject,
  options: ExportOptions,
  onProgress: Tell = () => {},
  signal?: AbortSignal,
): Promise<Exported | null> {
  const format = formatNamed(options.format);
  const unit = options.offsetUnit ?? format.offsetUnits[0];
  if (!format.offsetUnits.includes(unit)) {
    throw new GlossError('bad-input', `${format.title} cannot count offsets in ${unit}.`);
  }
  const path = await target(options.out, format, project.view());
  const staged = await Staged.open(path);
  try {
    const spool = await Spool.open(staged.placeOf('.entries'));
    const job = { project, format, unit, options, path, staged, spool, onProgress, signal };
    try {
      return await run(job);
    } finally {
      await spool.close();
    }
  } finally {
    await staged.discard();
  }
}

interface Job {
  readonly project: ExportedProject;
  readonly format: Format;
  readonly unit: OffsetUnit;
  readonly options: ExportOptions;
  readonly path: string;
  readonly staged: Staged;
  readonly spool: Spool;
  readonly onProgress: Tell;
  readonly signal: AbortSignal | undefined;
}

async function run(job: Job): Promise<Exported | null> {
  const { format, unit, options, project, staged } = job;
  const { title, scheme } = project.view();
  const context = { unit, scheme, title, options: { ...defaultOptions, ...options.write } };
  const dataset = new Dataset(null, basename(job.path), format, context, staged, job.spool);
  const written = await writeAll(job, dataset);
  if (!written) return null;
  const { lost, mismatched } = written;
  const report = {
    ...{ format: format.name, offsetUnit: unit, ...dataset.counts, lost, loses: [...format.loses] },
    ...{ mismatched, problems: problemsOf(lost) },
  };
  if (options.strict && lost.length > 0) return { ...report, files: [], checked: mismatched, refused: true };
  const checked = mismatched + (await check(job, dataset));
  if (job.signal?.aborted) return null;
  await job.spool.close();
  return finish(job, { ...report, checked, refused: false });
}

async function writeAll({ project, options, onProgress, signal }: Job, dataset: Dataset) {
  const annotators = options.annotators?.length ? options.annotators : await project.annotators();
  const ids = project.documents();
  const lost: Lost[] = [];
  let mismatched = 0;
  for (const [done, id] of ids.entries()) {
    const document = await project.readDocument(id);
    onProgress({ task: 'export', done, total: ids.length, current: document.title });
    for (const whole of await entriesOf(project, document, { annotators, labels: options.labels })) {
      if (signal?.aborted) return null;
      const { entry, losses, mismatched: wrong } = sound(whole);
      const unheld = await dataset.add(entry);
      mismatched += wrong;
      lost.push(...lostOf(entry, [...losses, ...unheld]));
    }
  }
  await dataset.end();
  onProgress({ task: 'export', done: ids.length, total: ids.length, current: '' });
  return { lost, mismatched };
}

function lostOf({ document, annotator }: Entry, losses: readonly Loss[]): Lost[] {
  return losses.map((loss) => ({ ...loss, document: document.id, annotator }));
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

async function check({ format, staged, spool, onProgress, signal }: Job, dataset: Dataset): Promise<number> {
  const total = dataset.expected.length;
  const tell = (done: number) => onProgress({ task: 'check', done, total, current: '' });
  return readBack(dataset, staged.placeOf(dataset.path), format, spool, tell, signal);
}

/** Puts the dataset in its place, with the manifest and the report. */
async function finish(job: Job, report: Omit<Exported, 'files'>): Promise<Exported> {
  const { path, format, staged } = job;
  const name = basename(path);
  const isFolder = format.layout === 'folder';
  const written = await staged.files();
  const files = written.map((file) => join(dirname(path), file.path));
  const manifest = manifestOf(job, report, listed(written, isFolder ? path : null));
  const manifestPath = isFolder ? `${name}/${manifestName}` : `${name}.manifest.json`;
  await staged.write(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
  const { problems, ...rest } = { ...report, files };
  await staged.write(`${name}.report.json`, `${JSON.stringify(rest, null, 2)}\n`);
  const tops = new Set(written.map((file) => file.path.split('/')[0] ?? ''));
  const own = isFolder ? [] : [manifestPath];
  await staged.commit([...(isFolder ? [name] : tops), ...own, `${name}.report.json`]);
  return { ...rest, problems };
}

function manifestOf(
  { project, options }: Job,
  report: Omit<Exported, 'files'>,
  files: readonly WrittenFile[],
): Manifest {
  const { title, scheme } = project.view();
  const { format, offsetUnit, documents, annotations, lost } = report;
  const { annotators, labels } = options;
  return {
    ...{ schemaVersion: 1, gloss: version, project: title, format, offsetUnit },
    options: { ...options.write },
    filters: {
      ...(annotators?.length ? { annotators: [...annotators] } : {}),
      ...(labels?.length ? { labels: [...labels] } : {}),
    },
    ...{ split: null, documents, annotations, lost: lost.length, scheme, files: [...files] },
  };
}

const ownPlaces = [projectFile, documentsFolder, annotationsFolder, sourcesFolder, removedFolder];

/** The file or folder to write. Refuses the places where the project keeps its own files. */
async function target(out: string, format: Format, view: { dir: string; title: string }): Promise<string> {
  const path = resolve(out);
  const isFolder = out.endsWith(sep) || (await stat(path).catch(() => null))?.isDirectory();
  const named = `${safeFileName(view.title)}${format.extensions[0]}`;
  const place = isFolder && format.layout === 'file' ? join(path, named) : path;
  const [first = ''] = relative(resolve(view.dir), place).split(sep);
  if (ownPlaces.includes(first) || first === '') {
    throw new GlossError(
      'bad-input',
      `${place} is where the project keeps its own files. Choose another place.`,
    );
  }
  if (format.layout === 'folder') await requireReplaceable(place);
  return place;
}
