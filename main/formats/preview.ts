import type { DocumentSummary, ExportPreview, ExportSettings } from '../../preload/contract';
import type { Project } from '../project/project';
import { type ExportedProject, entriesOf, isSelected, type Selection, sound } from './entries';
import { partPath } from './export';
import type { Entry, Format, Loss, Part } from './format';
import { partsOf } from './split';
import { formatNamed } from './table';
import { datasetName } from './target';
import { unitFor, writeOptions } from './write-options';

/** What a preview reads of a project. */
type PreviewedProject = ExportedProject & Pick<Project, 'view'>;

/** How much of a file is shown: lines, and UTF-16 code units. */
const LINES = 40;
const LENGTH = 20_000;
/** How many articles are looked at to find one whose status is asked for. */
const ATTEMPTS = 200;

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
  const writer = format.open({ unit, scheme, title, options: writeOptions(settings) });
  const [split = null] = settings.split ? partsOf(settings.split) : [];
  const parts: Part[] = [];
  const losses: Loss[] = [];
  let annotations = 0;
  for (const whole of entries) {
    const proved = sound(split ? { ...whole, split } : whole);
    const added = writer.add(proved.entry);
    parts.push(...added.parts);
    losses.push(...proved.losses, ...added.losses);
    annotations += whole.annotations.length;
  }
  parts.push(...writer.end());
  const path = partPath(format, datasetName(format, title), format.ownSplits ? null : split);
  const lost = byReason(losses);
  return { title: first.document.title, ...shown(format, path, parts), annotations, lost };
}

async function firstEntries(
  project: PreviewedProject,
  settings: ExportSettings,
  open: string | null,
): Promise<Entry[]> {
  const annotators = settings.annotators?.length ? settings.annotators : await project.annotators();
  const selection: Selection = { ...settings, annotators };
  const rank = ({ id, counts }: DocumentSummary) =>
    id === open ? 0 : Object.values(counts).some((count) => count > 0) ? 1 : 2;
  const candidates = project
    .view()
    .documents.filter((summary) => isSelected(summary, selection))
    .sort((a, b) => rank(a) - rank(b));
  for (const { id } of candidates.slice(0, ATTEMPTS)) {
    const entries = await entriesOf(project, await project.readDocument(id), selection);
    if (entries.length > 0) return entries;
  }
  return [];
}

/** The beginning of the file that the annotations are in, and every file's name. */
function shown({ layout, extensions }: Format, path: string, parts: readonly Part[]) {
  const nameOf = (part: Part) => `${path}${layout === 'folder' ? '/' : ''}${part.path}`;
  const files = [...new Set(parts.map(nameOf))];
  const file = files.find((name) => name.endsWith(extensions[0])) ?? files[0] ?? path;
  const contents = parts.filter((part) => nameOf(part) === file).map(({ content }) => content);
  const texts = contents.filter((content) => typeof content === 'string');
  if (texts.length < contents.length) return { file, files, text: null, more: false };
  const whole = texts.join('');
  const text = beginning(whole);
  return { file, files, text, more: text.length < whole.length };
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
