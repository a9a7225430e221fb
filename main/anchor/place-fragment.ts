import { type Fragment, type Span, trimSpan, wholeGraphemes } from '../../preload/contract';
import { inLine, plain, support } from './context';
import { besideChanged, exact, inPlace, standsOnce } from './in-place';
import { likeness } from './likeness';
import { nearMatches } from './near';
import type { Placed } from './placed';
import { fits, type Versions } from './versions';

/** So many places are offered to choose from. */
const MOST_CANDIDATES = 5;
/** Of the same words, so many places are looked at. */
const MOST_ALIKE = 50;
/** Words that changed are taken for the same when so much of them stayed, and so many code units beside them. */
const ALIKE = 0.6;
const BESIDE = 8;
/** So much alike, they are the same words whatever stands beside them. */
const ALMOST = 0.8;
/** Words as long as this are not written twice by chance. */
const LONG = 24;

/** Finds the place of one fragment. Nothing ambiguous is ever placed: then the places are candidates. */
export function placeFragment(versions: Versions, fragment: Fragment): Placed {
  const sure = inPlace(versions, fragment) ?? elsewhere(versions, fragment);
  if (sure?.anchor === 'exact') return sure;
  const free = freePlaces(versions, fragment);
  if (sure) return { ...sure, candidates: without(free, sure.span).slice(0, MOST_CANDIDATES) };
  const changed = changedInPlace(versions, fragment);
  const candidates = unlike([
    ...(changed ? [changed.span] : []),
    ...free,
    ...(free.length > 0 ? [] : nearMatches(versions, fragment)),
    ...(free.length > 0 ? [] : allPlaces(versions, fragment)),
  ]);
  if (changed?.isAlike) {
    const others = candidates.slice(1);
    return { anchor: 'moved', span: changed.span, reason: changed.reason, candidates: others };
  }
  const [only] = free;
  if (only && free.length === 1 && isBelievable(versions, fragment, only)) {
    const reason = 'The same words stand in another place now.';
    return { anchor: 'moved', span: only, reason, candidates: without(candidates, only) };
  }
  return { anchor: 'orphan', span: null, reason: whyNot(fragment, free, candidates), candidates };
}

/** The words with what surrounds them, which stand once in either text, but not where the difference leads. */
function elsewhere(versions: Versions, fragment: Fragment): Placed | null {
  const { before, after, mapping } = versions;
  if (!standsOnce(before, fragment)) return null;
  const line = inLine(before.text, fragment);
  const [start, other] = after.first(before.text.slice(line.start, line.end), 2);
  if (start === undefined || other !== undefined) return null;
  const shift = start - line.start;
  const span = { start: fragment.start + shift, end: fragment.end + shift };
  if (!fits(versions, fragment, span) || !standsOnce(after, span)) return null;
  const gap = mapping.around(fragment);
  if (gap.start <= span.start && span.end <= gap.end) return exact(span);
  const reason = 'The same words and what stands beside them are in another place now.';
  return { anchor: 'moved', span, reason, candidates: [] };
}

interface Changed {
  readonly span: Span;
  readonly reason: string;
  /** Whether the words are enough alike to be taken for the same. */
  readonly isAlike: boolean;
}

/** What stands where the words stood, when something in them has changed. */
function changedInPlace(versions: Versions, fragment: Fragment): Changed | null {
  const { before, after, mapping } = versions;
  const place = mapping.around(fragment);
  if (place.end - place.start > 3 * fragment.exact.length + BESIDE || place.start === place.end) return null;
  const within = onlyWithin(versions, fragment, place);
  if (within) return { span: within, reason: besideChanged, isAlike: true };
  const trimmed = trimSpan(after.text, place);
  if (!trimmed) return null;
  const span = wholeGraphemes(after.text, trimmed);
  const words = after.text.slice(span.start, span.end);
  if (words === fragment.exact) return null;
  if (plain(words) === plain(fragment.exact)) {
    return { span, reason: 'Only the white space in it has changed.', isAlike: true };
  }
  const much = likeness(fragment.exact, words);
  const beside = Math.max(place.left + place.right, support(before.text, fragment, after.text, span));
  if (much === 0 && beside < BESIDE) return null;
  const isAlike = much >= ALMOST || (much >= ALIKE && beside >= BESIDE);
  return { span, reason: 'Its words have changed. Look at its attributes, too.', isAlike };
}

/** The place of the very words between the ends of what has changed, when they stand there once. */
function onlyWithin(versions: Versions, fragment: Fragment, { start, end }: Span): Span | null {
  const there = versions.after.text.slice(start, end);
  const at = there.indexOf(fragment.exact);
  if (at < 0 || there.indexOf(fragment.exact, at + 1) >= 0) return null;
  const span = { start: start + at, end: start + at + fragment.exact.length };
  return fits(versions, fragment, span) ? span : null;
}

/** Where the very words stand in the new text and are not those of another place of the old one. */
function freePlaces(versions: Versions, fragment: Fragment): Span[] {
  const { before, after, mapping } = versions;
  const places = placesOf(versions, fragment).filter((span) => {
    const origin = mapping.origin(span);
    return !origin || origin.start === fragment.start;
  });
  const score = new Map(
    places.map((span) => [span, support(before.text, fragment, after.text, span)] as const),
  );
  return places.sort((a, b) => (score.get(b) ?? 0) - (score.get(a) ?? 0));
}

function allPlaces(versions: Versions, fragment: Fragment): Span[] {
  return placesOf(versions, fragment).slice(0, MOST_CANDIDATES);
}

function placesOf(versions: Versions, fragment: Fragment): Span[] {
  return versions.after
    .first(fragment.exact, MOST_ALIKE)
    .map((start) => ({ start, end: start + fragment.exact.length }))
    .filter((span) => fits(versions, fragment, span));
}

/** Whether the one free place of the words can only be theirs: no other place of them has gone, and they are not few. */
function isBelievable({ before, after, mapping }: Versions, fragment: Fragment, span: Span): boolean {
  const { exact: words } = fragment;
  const gone = before
    .first(words, MOST_ALIKE)
    .filter((start) => !mapping.image({ start, end: start + words.length }));
  if (gone.some((start) => start !== fragment.start)) return false;
  return words.length >= LONG || support(before.text, fragment, after.text, span) >= BESIDE;
}

function whyNot({ exact: words }: Fragment, free: readonly Span[], candidates: readonly Span[]): string {
  if (free.length > 1)
    return `The same words stand in ${free.length} places, and nothing tells which of them is meant.`;
  if (free.length === 1)
    return 'The same words stand in one other place, but nothing else there is the same.';
  if (candidates.length === 0) return 'Its words are gone.';
  const short = words.length > 40 ? 'Its words' : `“${plain(words)}”`;
  return `${short} can no longer be found where it was; perhaps one of these is meant.`;
}

function without(spans: readonly Span[], taken: Span | null): Span[] {
  return spans.filter(({ start, end }) => start !== taken?.start || end !== taken.end);
}

function unlike(spans: readonly Span[]): Span[] {
  const seen = new Set<string>();
  const kept = spans.filter(({ start, end }) => {
    const key = `${start} ${end}`;
    return !seen.has(key) && seen.add(key);
  });
  return kept.slice(0, MOST_CANDIDATES);
}
