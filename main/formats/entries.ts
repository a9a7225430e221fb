import type {
  Annotation,
  AnnotationSet,
  Document,
  ExportSettings,
  LabelScheme,
  Relation,
} from '../../preload/contract';
import { orphansOf } from '../anchor/carry';
import type { Project } from '../project/project';
import type { Entry, Loss } from './format';

/** What an export reads of a project. */
export interface ExportedProject
  extends Pick<Project, 'documents' | 'readDocument' | 'annotators' | 'readSet'> {
  outline(): { readonly dir: string; readonly title: string; readonly scheme: LabelScheme };
}

/** Whose annotations are exported, and the filters. */
export type Selection = Pick<ExportSettings, 'labels' | 'statuses' | 'outlets' | 'from' | 'to'> & {
  readonly annotators: readonly string[];
};

/** Whether the document itself passes the filters. */
export function isSelected(
  { outlet, date }: Pick<Document, 'outlet' | 'date'>,
  { outlets, from, to }: Selection,
): boolean {
  if (outlets?.length && !(outlet !== null && outlets.includes(outlet))) return false;
  if (from === undefined && to === undefined) return true;
  return date !== null && (from === undefined || date >= from) && (to === undefined || date <= to);
}

/**
 * One entry for each annotator who has worked in the document, or one without annotations where nobody has; those with
 * another status than asked for are left out.
 */
export async function entriesOf(
  project: ExportedProject,
  document: Document,
  { annotators, labels, statuses }: Selection,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const annotator of annotators) {
    const set = await project.readSet(annotator, document.id);
    if (set && isWorkedIn(set)) entries.push(entryOf(document, set, labels));
  }
  if (entries.length === 0) {
    const annotator = annotators.length === 1 ? (annotators[0] ?? null) : null;
    entries.push({ document, annotator, status: 'new', annotations: [], relations: [], note: '' });
  }
  return statuses?.length ? entries.filter(({ status }) => statuses.includes(status)) : entries;
}

function isWorkedIn({ annotations, status, note, unsettled }: AnnotationSet): boolean {
  return annotations.length + unsettled.length > 0 || status !== 'new' || note !== '';
}

function entryOf(document: Document, set: AnnotationSet, labels: readonly string[] | undefined): Entry {
  const asked = (all: readonly Annotation[]): readonly Annotation[] =>
    labels?.length ? all.filter((annotation) => labels.includes(annotation.label)) : all;
  const annotations = asked(set.annotations);
  const orphans = asked(orphansOf(set).map(({ annotation }) => annotation));
  const { annotator, status, relations, note } = set;
  const kept = between(annotations, relations);
  const moved = movedAmong(annotations, set);
  return { document, annotator, status, note, annotations, relations: kept, orphans, moved };
}

/** How many of the annotations were moved from an earlier version and are still to be confirmed. */
function movedAmong(annotations: readonly Annotation[], { unsettled }: AnnotationSet): number {
  if (unsettled.length === 0) return 0;
  const ids = new Set(annotations.map(({ id }) => id));
  return unsettled.filter(({ anchor, annotation }) => anchor === 'moved' && ids.has(annotation.id)).length;
}

/** Those relations whose both ends are among the annotations. */
function between(annotations: readonly Annotation[], relations: readonly Relation[]): Relation[] {
  const ids = new Set(annotations.map(({ id }) => id));
  return relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
}

/** Why an orphan is in no dataset. */
const orphaned = {
  feature: 'unsettled',
  reason: 'it is an orphan of an earlier version of the article, and nobody has given it a place yet',
  dropped: true,
} as const;

/** The entry without the annotations whose words are not at their offsets, and those as losses; orphans, too. */
export function sound(entry: Entry): { entry: Entry; losses: readonly Loss[]; mismatched: number } {
  const losses: Loss[] = (entry.orphans ?? []).map(({ id }) => ({ annotation: id, ...orphaned }));
  const annotations: Annotation[] = [];
  let mismatched = 0;
  for (const annotation of entry.annotations) {
    const wrong = annotation.fragments.filter((fragment) => wordsAt(entry, fragment) !== fragment.exact);
    mismatched += wrong.length;
    const [first] = wrong;
    if (!first) annotations.push(annotation);
    else {
      const there = JSON.stringify(wordsAt(entry, first)) || 'nothing';
      const reason = `its words are ${JSON.stringify(first.exact)}, but the text has ${there} at its offsets`;
      losses.push({ annotation: annotation.id, feature: 'offsets', reason, dropped: true });
    }
  }
  if (losses.length === 0) return { entry, losses, mismatched };
  const relations = between(annotations, entry.relations);
  return { entry: { ...entry, annotations, relations }, losses, mismatched };
}

function wordsAt({ document }: Entry, { start, end }: { start: number; end: number }): string {
  return document.text.slice(start, end);
}
