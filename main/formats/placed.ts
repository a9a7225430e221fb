import type { Annotation, Span } from '../../preload/contract';
import type { RawAnnotation, RawEntry, RawFragment } from './format';

/** A fragment as it was read back: where it is in UTF-16 code units, and what stands there. */
interface PlacedFragment extends Span {
  readonly words: string;
  /** What the file says of its words, where it does. */
  readonly text: string | undefined;
}

/** An annotation as it was read back. */
export interface Placed {
  readonly annotation: RawAnnotation;
  /** In text order. */
  readonly fragments: readonly PlacedFragment[];
}

export function standsAt({ words, text }: PlacedFragment): boolean {
  return text === undefined || text === words;
}

/**
 * The annotations of an entry that was read back, to be found again: by their ids where the format keeps these, by
 * label and place where it does not. Each is found once.
 */
export interface PlacedAnnotations {
  /** The one that is exactly there with these words; `anyLabel` where its label is lost. */
  at(annotation: Annotation, places: readonly Span[], anyLabel: boolean): Placed | null;
  /** Its fragments, where each stands there as an annotation of its own. */
  apart(annotation: Annotation, anyLabel: boolean): Placed | null;
  /** The one that shares a place with the annotation, where its edges are lost. */
  like(annotation: Annotation, anyLabel: boolean): Placed | null;
}

export function placedIn(read: RawEntry): PlacedAnnotations {
  const locate = locator(read);
  const rest = new Set(
    read.annotations.map((annotation): Placed => {
      const fragments = annotation.fragments.map(locate).sort((a, b) => a.start - b.start);
      return { annotation, fragments };
    }),
  );
  const byKey = grouped(rest, ({ fragments }) => keyOf(fragments));
  const take = (annotation: Annotation, among: Iterable<Placed>, anyLabel: boolean) => {
    const fitting = [...among].filter(
      (candidate) => rest.has(candidate) && (anyLabel || candidate.annotation.label === annotation.label),
    );
    const best = fitting.sort((a, b) => likeness(annotation, b) - likeness(annotation, a))[0] ?? null;
    if (best) rest.delete(best);
    return best;
  };
  const at = (annotation: Annotation, places: readonly Span[], anyLabel: boolean) =>
    take(annotation, byKey.get(keyOf(places)) ?? [], anyLabel);
  return {
    at,
    apart: (annotation, anyLabel) => {
      const parts = annotation.fragments.map((fragment) => at(annotation, [fragment], anyLabel));
      const found = parts.filter((part) => part !== null);
      const [first] = found;
      if (first && found.length === parts.length) {
        return { ...first, fragments: found.flatMap(({ fragments }) => fragments) };
      }
      for (const part of found) rest.add(part);
      return null;
    },
    like: (annotation, anyLabel) => {
      const sharing = [...rest].filter(({ fragments }) =>
        fragments.some((one) =>
          annotation.fragments.some((other) => one.start < other.end && other.start < one.end),
        ),
      );
      return take(annotation, sharing, anyLabel);
    },
  };
}

/** How much else is the same: several annotations may have one label and place. */
function likeness({ id, attributes, note }: Annotation, { annotation }: Placed): number {
  const same = Object.entries(attributes).filter(([name, value]) => annotation.attributes?.[name] === value);
  return (annotation.id === id ? 1000 : 0) + same.length + ((annotation.note ?? '') === note ? 1 : 0);
}

const keyOf = (fragments: readonly Span[]) => fragments.map(({ start, end }) => `${start}-${end}`).join(' ');

function grouped<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const list = groups.get(key(item));
    if (list) list.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/**
 * Takes offsets as Python takes them (code points) or as JavaScript does (`utf-16`). Shares no code with the
 * conversion of offsets that it is to check.
 */
function locator({ text, unit }: RawEntry): (fragment: RawFragment) => PlacedFragment {
  // Where no surrogate stands, the two units are the same.
  if (unit === 'utf-16' || !/[\ud800-\udfff]/.test(text)) {
    return ({ start, end, text: said }) => ({ start, end, words: text.slice(start, end), text: said });
  }
  const codePoints = Array.from(text);
  const before = [0];
  for (const [index, codePoint] of codePoints.entries()) before.push((before[index] ?? 0) + codePoint.length);
  return ({ start, end, text: said }) => ({
    start: before[start] ?? -1,
    end: before[end] ?? -1,
    words: codePoints.slice(start, end).join(''),
    text: said,
  });
}
