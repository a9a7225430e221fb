import type { DocumentSummary, ExportPreview, ExportSettings } from '../../preload/contract';
import type { Project } from '../project/project';
import { type ExportedProject, entriesOf, isSelected, type Selection, sound } from './entries';
import { partPath } from './export';
import type { Entry, Format, Loss, Part, Split, WriteContext } from './format';
import { partsOf } from './split';
import { formatNamed } from './table';
import { datasetName } from './target';
import { unitFor, writeOptions } from './write-options';

/** How much of a file is shown: lines, and UTF-16 code units. */
const LINES = 40;
const LENGTH = 20_000;

/** What a preview reads of a project. */
type PreviewedProject = ExportedProject &
  Pick<Project, 'summary'> & { readonly sets: Pick<Project['sets'], 'statuses'> };

/**
 * What an export would make of one article, with nothing written: of `open`, where it passes the filters, or else of
 * the first that does, annotated ones before others. Null when none is found. Throws GlossError `bad-input` for a
 * format, unit or option that is not there.
 */
export async function previewExport(
  project: PreviewedProject,
  settings: ExportSettings,
  open: string | null,
): Promise<ExportPreview | null> {
  const format = formatNamed(settings.format);
  const unit = unitFor(format, settings);
  const entries = await firstEntries(project, settings, open);
  const [first] = entries;
  if (!first) return null;
  const { scheme, title } = project.outline();
  const context = { unit, scheme, title, options: writeOptions(settings) };
  const splits = settings.split ? partsOf(settings.split) : [];
  const [split = null] = splits;
  const { parts, losses } = written(format, context, entries, split);
  const name = datasetName(format, title);
  const path = partPath(format, name, format.ownSplits ? null : split);
  const others = splits.slice(1).flatMap((part): string[] => {
    if (format.ownSplits) return namesOf(format, path, written(format, context, entries, part).parts);
    const other = partPath(format, name, part);
    return format.layout === 'folder' ? [`${other}/`] : namesOf(format, other, parts);
  });
  const { files, ...seen } = shown(format, path, parts);
  const sum = (count: (entry: Entry) => number) => entries.reduce((total, entry) => total + count(entry), 0);
  return {
    ...{ title: first.document.title, ...seen, files: [...new Set([...files, ...others])] },
    annotations: sum(({ annotations }) => annotations.length),
    moved: sum(({ moved = 0 }) => moved),
    lost: byReason(losses),
  };
}

/** What a dataset of these entries alone would be, all in one part of a split one. */
function written(format: Format, context: WriteContext, entries: readonly Entry[], split: Split | null) {
  const writer = format.open(context);
  const parts: Part[] = [];
  const losses: Loss[] = [];
  for (const whole of entries) {
    const proved = sound(split ? { ...whole, split } : whole);
    const added = writer.add(proved.entry);
    parts.push(...added.parts);
    losses.push(...proved.losses, ...added.losses);
  }
  parts.push(...writer.end());
  return { parts, losses };
}

async function firstEntries(
  project: PreviewedProject,
  settings: ExportSettings,
  open: string | null,
): Promise<Entry[]> {
  const annotators = settings.annotators?.length ? settings.annotators : await project.annotators();
  const selection: Selection = { ...settings, annotators };
  const mayHave = await statusFilter(project, selection);
  for (const summary of byInterest(project, open)) {
    if (!isSelected(summary, selection) || !mayHave(summary.id)) continue;
    const entries = await entriesOf(project, await project.readDocument(summary.id), selection);
    if (entries.length > 0) return entries;
  }
  return [];
}

/** The open article, then those that are annotated, then the others. */
function* byInterest(project: PreviewedProject, open: string | null): Generator<DocumentSummary> {
  const ids = project.documents();
  if (open !== null && ids.includes(open)) yield project.summary(open);
  const others: DocumentSummary[] = [];
  for (const id of ids) {
    if (id === open) continue;
    const summary = project.summary(id);
    if (Object.values(summary.counts).some((count) => count > 0)) yield summary;
    else others.push(summary);
  }
  yield* others;
}

/**
 * Tells of documents whether an entry of theirs may have a status that is asked for, so that no other is read. Where
 * nobody has worked in a document it is new.
 */
async function statusFilter(
  project: PreviewedProject,
  { annotators, statuses = [] }: Selection,
): Promise<(id: string) => boolean> {
  if (statuses.length === 0) return () => true;
  const known = await project.sets.statuses(annotators);
  return (id) => (known.get(id) ?? ['new' as const]).some((status) => statuses.includes(status));
}

/** The beginning of the file that the annotations are in, and every file's name. */
function shown({ layout, extensions }: Format, path: string, parts: readonly Part[]) {
  const nameOf = nameIn(layout, path);
  const files = namesOf({ layout }, path, parts);
  const file = files.find((name) => name.endsWith(extensions[0])) ?? files[0] ?? path;
  const contents = parts.filter((part) => nameOf(part) === file).map(({ content }) => content);
  const texts = contents.filter((content) => typeof content === 'string');
  if (texts.length < contents.length) return { file, files, text: null, more: false };
  const whole = texts.join('');
  const text = beginning(whole);
  return { file, files, text, more: text.length < whole.length };
}

function nameIn(layout: Format['layout'], path: string): (part: Part) => string {
  return (part) => `${path}${layout === 'folder' ? '/' : ''}${part.path}`;
}

function namesOf({ layout }: Pick<Format, 'layout'>, path: string, parts: readonly Part[]): string[] {
  return [...new Set(parts.map(nameIn(layout, path)))];
}

function beginning(whole: string): string {
  const lines = whole.slice(0, LENGTH).split('\n').slice(0, LINES).join('\n');
  // Not half of an emoji.
  return lines.length < whole.length ? lines.replace(/[\ud800-\udbff]$/, '') : lines;
}

function byReason(losses: readonly Loss[]): ExportPreview['lost'] {
  const groups = new Map<string, ExportPreview['lost'][number]>();
  for (const { reason, dropped } of losses) {
    const key = `${dropped} ${reason}`;
    groups.set(key, { reason, dropped, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].sort((a, b) => Number(b.dropped) - Number(a.dropped) || b.count - a.count);
}
