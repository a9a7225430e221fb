import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import {
  type Annotation,
  type AnnotationSet,
  type Document,
  type ExportReport,
  GlossError,
  type OffsetUnit,
  type Problem,
  type Progress,
  type Relation,
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
import type { Project } from '../project/project';
import type { Entry, Format } from './format';
import { type Mismatch, prove } from './prove';
import { StagedFile } from './staged-file';
import { formatNamed } from './table';

/** What an export reads of a project. */
export type ExportedProject = Pick<Project, 'view' | 'documents' | 'readDocument' | 'annotators' | 'readSet'>;

export interface ExportOptions {
  readonly format: string;
  /** A file, or a folder in which one named after the project is written. */
  readonly out: string;
  /** The format's own when none is given. */
  readonly offsetUnit?: OffsetUnit | undefined;
  /** Whose annotations; those of everybody when none are given. */
  readonly annotators?: readonly string[] | undefined;
  /** Ids of labels; all when none are given. */
  readonly labels?: readonly string[] | undefined;
}

/** The report of an export, with what was wrong on the way: each problem is also counted or listed in the report. */
export type Exported = ExportReport & { readonly problems: readonly Problem[] };

/**
 * Writes the project as a dataset, one document at a time, and its report beside it as `<out>.report.json`. The
 * offsets are proved on what was written before anything stands in its place; an annotation whose words are not at
 * its offsets is left out and listed. Null when `signal` cancelled it: nothing is left behind then, nor when it
 * throws (`bad-input`: no such format or unit, or a place inside the project; `disk`).
 */
export async function exportProject(
  project: ExportedProject,
  options: ExportOptions,
  onProgress: (progress: Progress) => void = () => {},
  signal?: AbortSignal,
): Promise<Exported | null> {
  const format = formatNamed(options.format);
  const unit = options.offsetUnit ?? format.offsetUnits[0];
  if (!format.offsetUnits.includes(unit)) {
    throw new GlossError('bad-input', `${format.title} cannot count offsets in ${unit}.`);
  }
  const path = await target(options.out, format, project.view());
  const file = await StagedFile.open(path);
  try {
    const report = await writeAll(project, { format, unit, options, file }, onProgress, signal);
    if (!report) return null;
    await commitWithReport(file, report);
    return report;
  } finally {
    await file.discard();
  }
}

interface Job {
  readonly format: Format;
  readonly unit: OffsetUnit;
  readonly options: ExportOptions;
  readonly file: StagedFile;
}

async function writeAll(
  project: ExportedProject,
  { format, unit, options, file }: Job,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal | undefined,
): Promise<Exported | null> {
  const annotators = options.annotators?.length ? options.annotators : await project.annotators();
  const ids = project.documents();
  const lost: ExportReport['lost'] = [];
  const problems: Problem[] = [];
  let [annotations, checked, mismatched] = [0, 0, 0];
  for (const [done, id] of ids.entries()) {
    const document = await project.readDocument(id);
    onProgress({ task: 'export', done, total: ids.length, current: document.title });
    for (const entry of await entriesOf(project, document, annotators, options.labels)) {
      if (signal?.aborted) return null;
      const { output, proof, kept } = proved(format, entry, unit);
      await file.write(output);
      annotations += kept;
      checked += proof.checked;
      mismatched += proof.mismatches.length;
      for (const mismatch of oneEach(proof.mismatches)) {
        lost.push({ annotation: mismatch.annotation, document: id, reason: reasonOf(mismatch) });
        problems.push(problemOf(mismatch, entry));
      }
    }
  }
  if (signal?.aborted) return null;
  onProgress({ task: 'export', done: ids.length, total: ids.length, current: '' });
  const counts = { documents: ids.length, annotations, checked, mismatched };
  return { format: format.name, offsetUnit: unit, ...counts, files: [file.path], lost, problems };
}

/** One entry for each annotator who has worked in the document, or one without annotations where nobody has. */
async function entriesOf(
  project: ExportedProject,
  document: Document,
  annotators: readonly string[],
  labels: readonly string[] | undefined,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const annotator of annotators) {
    const set = await project.readSet(annotator, document.id);
    if (set && isWorkedIn(set)) entries.push(entryOf(document, set, labels));
  }
  const annotator = annotators.length === 1 ? (annotators[0] ?? null) : null;
  return entries.length > 0
    ? entries
    : [{ document, annotator, status: 'new', annotations: [], relations: [], note: '' }];
}

function isWorkedIn({ annotations, status, note }: AnnotationSet): boolean {
  return annotations.length > 0 || status !== 'new' || note !== '';
}

function entryOf(document: Document, set: AnnotationSet, labels: readonly string[] | undefined): Entry {
  const annotations = labels?.length
    ? set.annotations.filter((annotation) => labels.includes(annotation.label))
    : set.annotations;
  const { annotator, status, relations, note } = set;
  return { document, annotator, status, note, annotations, relations: between(annotations, relations) };
}

/** Those relations whose both ends are among the annotations. */
function between(annotations: readonly Annotation[], relations: readonly Relation[]): Relation[] {
  const ids = new Set(annotations.map(({ id }) => id));
  return relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
}

/** The entry as the format writes it, without the annotations that fail the proof. */
function proved(format: Format, entry: Entry, unit: OffsetUnit) {
  const output = format.write(entry, unit);
  const proof = prove(entry, format.written(output), unit);
  const failed = new Set(proof.mismatches.map((mismatch) => mismatch.annotation));
  if (failed.size === 0) return { output, proof, kept: entry.annotations.length };
  const annotations = entry.annotations.filter((annotation) => !failed.has(annotation.id));
  const relations = between(annotations, entry.relations);
  return {
    output: format.write({ ...entry, annotations, relations }, unit),
    proof,
    kept: annotations.length,
  };
}

/** The first mismatch of each annotation: one with several fragments may have several. */
function oneEach(mismatches: readonly Mismatch[]): Iterable<Mismatch> {
  return new Map(mismatches.toReversed().map((mismatch) => [mismatch.annotation, mismatch])).values();
}

function reasonOf({ expected, found }: Mismatch): string {
  const there = found === null || found === '' ? 'nothing' : JSON.stringify(found);
  return `its words are ${JSON.stringify(expected)}, but the text has ${there} at its offsets`;
}

function problemOf(mismatch: Mismatch, { annotator, document }: Entry): Problem {
  return {
    file: setFile(annotator ?? '', document.id),
    message: `annotation ${mismatch.annotation}: ${reasonOf(mismatch)}; it was left out of the export`,
  };
}

async function commitWithReport(file: StagedFile, report: Exported): Promise<void> {
  const beside = await StagedFile.open(`${file.path}.report.json`);
  try {
    await beside.write(`${JSON.stringify(report, null, 2)}\n`);
    await file.commit();
    await beside.commit();
  } finally {
    await beside.discard();
  }
}

const ownPlaces = [projectFile, documentsFolder, annotationsFolder, sourcesFolder, removedFolder];

/** The file to write. Refuses the places where the project keeps its own files. */
async function target(out: string, format: Format, view: { dir: string; title: string }): Promise<string> {
  const path = resolve(out);
  const isFolder = out.endsWith(sep) || (await stat(path).catch(() => null))?.isDirectory();
  const file = isFolder ? join(path, `${safeFileName(view.title)}${format.extensions[0]}`) : path;
  const [first = ''] = relative(resolve(view.dir), file).split(sep);
  if (ownPlaces.includes(first)) {
    throw new GlossError(
      'bad-input',
      `${file} is where the project keeps its own files. Choose another place.`,
    );
  }
  return file;
}
