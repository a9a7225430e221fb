import {
  type Annotation,
  type Contribution,
  GlossError,
  type ImportReport,
  type LabelPlan,
  type Problem,
} from '../../preload/contract';
import { sha256 } from '../articles/canonical';
import type { Project } from '../project/project';
import { contribute } from './contribution';
import type { Format, ReadEntry } from './format';
import { Intake } from './intake';
import { offsetsIn } from './offsets';
import { problemAt, settled } from './settle';

/** A report that is being written. */
export type Draft = {
  [K in 'imported' | 'skipped' | 'problems' | 'notes' | 'versions' | 'updated']: ImportReport[K][number][];
};

export interface DatasetOptions {
  readonly format: Format;
  /** Whose the annotations become. Otherwise the one that a line names. */
  readonly annotator?: string | undefined;
  /** Whose they become where a line names nobody. Otherwise the project's own annotator's. */
  readonly unnamed?: string | undefined;
  readonly labels?: LabelPlan | undefined;
  /** Told of each set that the dataset brought something to. */
  readonly onBrought?: ((contribution: Contribution) => void) | undefined;
}

/**
 * Adds the documents and annotations of a dataset file to the project, one document at a time, and tells in `draft`
 * what became of each. A document that is already there by its text gets the annotations that it lacks; nothing in
 * the project is overwritten. Stops between two documents when `signal` says so.
 */
export async function importDataset(
  project: Project,
  path: string,
  { format, annotator, unnamed, labels = {}, onBrought = () => {} }: DatasetOptions,
  draft: Draft,
  signal?: AbortSignal,
): Promise<void> {
  const nobody = unnamed ?? project.outline().annotator;
  const task = { project, known: await documentsByText(project), draft, onBrought };
  const intake = new Intake(project, labels);
  try {
    for await (const item of format.parse(path)) {
      if (signal?.aborted) return;
      if ('message' in item) {
        draft.problems.push(item);
        continue;
      }
      const { entry, problems } = settled(item, format.name);
      draft.problems.push(...problems);
      if (!entry) continue;
      const whose = annotator ?? entry.annotator ?? nobody;
      await addEntry({ ...(await intake.fit(entry)), annotator: whose }, task);
    }
  } finally {
    for (const { line, message } of intake.complaints()) draft.problems.push(problemAt(path, line, message));
    for (const message of intake.notes()) draft.notes.push({ file: path, message });
  }
}

/** The id of each document, by the sha256 of its text. */
async function documentsByText(project: Project): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const id of project.documents()) known.set((await project.readDocument(id)).textSha256, id);
  return known;
}

interface Task {
  readonly project: Project;
  /** The id of each document, by the sha256 of its text. */
  readonly known: Map<string, string>;
  readonly draft: Draft;
  readonly onBrought: (contribution: Contribution) => void;
}

/** An entry of somebody. */
type Signed = ReadEntry & { readonly annotator: string };

async function addEntry(entry: Signed, { project, known, draft, onBrought }: Task): Promise<void> {
  const { file, line } = entry;
  const complain = (message: string) => draft.problems.push(problemAt(file, line, message));
  try {
    const there = known.get(sha256(entry.text));
    const document = there ?? (await addDocument(project, entry));
    known.set(sha256(entry.text), document);
    const brought = await addTo(project, document, entry, complain);
    onBrought(brought);
    const annotations = brought.added.length;
    if (there !== undefined && annotations === 0) {
      const place = line === null ? '' : `line ${line}: `;
      draft.skipped.push({ file, reason: `${place}all of it is already there, as ${document}` });
      return;
    }
    const { title, date } = entry;
    const characters = offsetsIn(entry.text, 'code-point').length;
    draft.imported.push({ file, document, title, date, encoding: 'utf-8', characters, annotations });
  } catch (error) {
    if (!(error instanceof GlossError) || error.code !== 'bad-input') throw error;
    complain(`${error.message} It was left out.`);
  }
}

/** The document's source is its text as the dataset has it: the file that it once came from is not there. */
async function addDocument(project: Project, entry: ReadEntry): Promise<string> {
  const { text, title, outlet, author, date, language, format, fileName } = entry;
  const bytes = Buffer.from(text);
  const article = { text, title, outlet, author, date, language, format, fileName, encoding: 'utf-8', bytes };
  const { id } = await project.collection.add({ ...article, sha256: sha256(bytes) }, { now: new Date() });
  return id;
}

/** Adds what is not there yet; answers with it. */
async function addTo(
  project: Project,
  document: string,
  entry: Signed,
  complain: (message: Problem['message']) => void,
): Promise<Contribution> {
  const { annotator } = entry;
  const set = await project.readSet(annotator, document);
  const there = new Map(set?.annotations.map((annotation) => [annotation.id, annotation]));
  const added: Annotation[] = [];
  for (const read of entry.annotations) {
    const annotation = { ...read, creator: read.creator || annotator };
    const same = there.get(annotation.id);
    if (!same) added.push(annotation);
    else if (!isSame(same, annotation))
      complain(`annotation ${annotation.id}: the project has another version of it, which was kept`);
  }
  const relations = new Set(set?.relations.map(({ id }) => id));
  const addedRelations = entry.relations
    .filter(({ id }) => !relations.has(id))
    .map((relation) => ({ ...relation, creator: relation.creator || annotator }));
  if (set?.note && entry.note !== '' && set.note !== entry.note)
    complain('the project has another note on this document, which was kept');
  const contribution = {
    ...{ document, annotator, added, addedRelations },
    before: set?.status ?? 'new',
    status: !set && entry.status !== 'new' ? entry.status : null,
    note: !set?.note && entry.note !== '' ? entry.note : null,
  };
  await contribute(project, contribution);
  return contribution;
}

/** What a person can change is the same. */
function isSame(a: Annotation, b: Annotation): boolean {
  const changeable = ({ label, fragments, attributes, note }: Annotation) =>
    JSON.stringify([
      label,
      fragments.map(({ start, end }) => [start, end]),
      Object.entries(attributes).sort(),
      note,
    ]);
  return changeable(a) === changeable(b);
}
