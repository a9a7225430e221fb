import { isDeepStrictEqual } from 'node:util';
import { type Annotation, hull } from '../../preload/contract';
import type { Entry, Feature, Format, Loss, RawEntry } from './format';
import { type Placed, placedIn, standsAt } from './placed';

/** What came of a proof: how many places were compared, and what is not in the file as it was meant. */
export interface Proof {
  readonly checked: number;
  /** Each a sentence that names the annotation. */
  readonly faults: readonly string[];
}

/**
 * Compares an entry with what was read back of it. For each fragment, `text[start:end]` of the file, taken in the
 * file's unit, must be the fragment's words at the fragment's place, and nothing may be missing that was not reported
 * as lost.
 */
export function prove(
  entry: Entry,
  read: RawEntry,
  losses: readonly Loss[],
  { carries }: Pick<Format, 'carries'>,
): Proof {
  const faults: string[] = [];
  const lost = lossesBy(losses);
  const isLost = (annotation: string | null, ...features: Feature[]) =>
    features.some((feature) => lost.get(annotation)?.has(feature));
  if (read.text !== entry.document.text && !isLost(null, 'text')) faults.push('the text is not the same');
  const dropped = new Set(losses.filter((loss) => loss.dropped).map(({ annotation }) => annotation));
  const placed = placedIn(read);
  const found = new Map<string, Placed>();
  let checked = 0;
  // Those that stand there as they were come first, so that no other is taken for one of them.
  const rank = ({ id }: Annotation) => (isLost(id, 'fragments') ? 1 : 0);
  for (const annotation of entry.annotations.toSorted((a, b) => rank(a) - rank(b))) {
    if (dropped.has(annotation.id)) continue;
    const isMoved = isLost(annotation.id, 'cross-line', 'token-free', 'text') || isLost(null, 'text');
    const isSplit = isLost(annotation.id, 'fragments');
    const wanted = isSplit ? [hull(annotation)] : annotation.fragments;
    const anyLabel = isLost(annotation.id, 'label');
    const there = isMoved
      ? placed.like(annotation, anyLabel)
      : ((isSplit ? placed.apart(annotation, anyLabel) : null) ?? placed.at(annotation, wanted, anyLabel));
    checked += annotation.fragments.length;
    const isWhole = wanted === annotation.fragments && !isMoved;
    const fault = there ? faultIn(annotation, there, isWhole, isLost) : 'it is not where it was annotated';
    if (fault) faults.push(`annotation ${annotation.id} (${annotation.label}): ${fault}`);
    if (there) found.set(annotation.id, there);
  }
  faults.push(...relationFaults(entry, read, found, isLost));
  faults.push(...documentFaults(entry, read, carries, isLost));
  return { checked, faults };
}

type IsLost = (annotation: string | null, ...features: Feature[]) => boolean;

function lossesBy(losses: readonly Loss[]): Map<string | null, Set<Feature>> {
  const by = new Map<string | null, Set<Feature>>();
  for (const { annotation, feature } of losses)
    by.set(annotation, (by.get(annotation) ?? new Set()).add(feature));
  return by;
}

function faultIn(
  { id, attributes, note, fragments }: Annotation,
  there: Placed,
  isWhole: boolean,
  isLost: IsLost,
): string | null {
  for (const [index, fragment] of there.fragments.entries()) {
    if (!standsAt(fragment)) return `the file says that ${JSON.stringify(fragment.text)} is at its offsets`;
    const meant = isWhole ? fragments[index]?.exact : fragment.words;
    if (fragment.words !== meant) return `${JSON.stringify(fragment.words)} is at its offsets`;
  }
  const read = there.annotation;
  if (!isLost(id, 'attributes')) {
    const missing = Object.entries(attributes).find(([name, value]) => read.attributes?.[name] !== value);
    if (missing) return `its attribute ${missing[0]} is not ${JSON.stringify(missing[1])}`;
  }
  return !isLost(id, 'notes') && (read.note ?? '') !== note ? 'its note is not the same' : null;
}

function relationFaults(
  { relations }: Entry,
  read: RawEntry,
  found: ReadonlyMap<string, Placed>,
  isLost: IsLost,
): string[] {
  const there = new Set(read.relations.map(({ type, from, to }) => JSON.stringify([type, from, to])));
  return relations.flatMap(({ id, type, from, to }) => {
    const ends = [found.get(from)?.annotation.id ?? from, found.get(to)?.annotation.id ?? to];
    if (there.has(JSON.stringify([type, ...ends]))) return [];
    const isTold = [id, from, to, null].some((annotation) => isLost(annotation, 'relations'));
    return isTold ? [] : [`relation ${id} (${type}) is missing`];
  });
}

function documentFaults(
  { document, annotator, status, note }: Entry,
  read: RawEntry,
  carries: readonly Feature[],
  isLost: IsLost,
): string[] {
  const faults: string[] = [];
  const compare = (feature: Feature, meant: unknown, there: unknown) => {
    if (isLost(null, feature) || isDeepStrictEqual(meant, there)) return;
    faults.push(`its ${feature} is ${JSON.stringify(there)}, not ${JSON.stringify(meant)}`);
  };
  if (carries.includes('metadata')) {
    const { title, outlet, author, date, language } = document;
    const rest = [read.outlet, read.author, read.date, read.language].map((value) => value ?? null);
    compare('metadata', [title, outlet, author, date, language], [read.title, ...rest]);
  }
  if (carries.includes('annotator')) compare('annotator', annotator, read.annotator);
  if (carries.includes('status')) compare('status', status, read.status ?? 'new');
  compare('document-note', note, read.note ?? '');
  return faults;
}
