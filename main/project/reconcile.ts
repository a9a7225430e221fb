import {
  type Annotation,
  type AnnotationSet,
  byPlace,
  type Document,
  type Fragment,
  fragmentAt,
  GlossError,
  wholeGraphemes,
} from '../../preload/contract';

export interface Reconciled {
  readonly set: AnnotationSet;
  /** True when the set says that it was made in another text, false when only offsets were wrong. */
  readonly otherText: boolean;
  /** How many had to be moved to where their words stand now. */
  readonly moved: number;
  /** Those whose words stand nowhere in the text, or in several places. */
  readonly lost: readonly Annotation[];
}

/**
 * The set as it fits the document's text; null when it does already. An annotation whose words stand at its offsets,
 * or just once in the text, is kept. (Finding the others again is a work of its own.) A rejected suggestion whose words
 * are not found may be suggested again.
 */
export function reconcile(set: AnnotationSet, { text, textSha256 }: Document): Reconciled | null {
  const sound = [...set.annotations, ...set.rejected].every(({ fragments }) =>
    fragments.every((each) => stands(text, each)),
  );
  const otherText = set.textSha256 !== textSha256;
  if (sound && !otherText) return null;
  const kept: Annotation[] = [];
  const lost: Annotation[] = [];
  let moved = 0;
  for (const annotation of set.annotations) {
    const found = foundAgain(text, annotation.fragments);
    if (!found) {
      lost.push(annotation);
      continue;
    }
    if (found.some((each, index) => each !== annotation.fragments[index])) moved++;
    kept.push({ ...annotation, fragments: found });
  }
  const ids = new Set(kept.map(({ id }) => id));
  const relations = set.relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const rejected = set.rejected.flatMap((rejection) => {
    const fragments = foundAgain(text, rejection.fragments);
    return fragments ? [{ ...rejection, fragments }] : [];
  });
  const after = { ...set, textSha256, annotations: kept.sort(byPlace), relations, rejected };
  return { set: after, otherText, moved, lost };
}

/** The parts where their words stand now; null when one is not found or they are out of order. */
function foundAgain(text: string, fragments: readonly Fragment[]): Fragment[] | null {
  const found = fragments.flatMap((each) => (stands(text, each) ? each : (findOnce(text, each) ?? [])));
  return found.length === fragments.length && inOrder(found) ? found : null;
}

/** Throws GlossError `bad-input` when the parts do not fit the text. `what` is what they are parts of. */
export function refuseMisfit(text: string, what: string, fragments: readonly Fragment[]): void {
  const refuse = (why: string): never => {
    throw new GlossError('bad-input', `The ${what} was refused: ${why}.`);
  };
  if (fragments.length === 0 || !inOrder(fragments)) {
    refuse('its parts are not in text order');
  }
  for (const fragment of fragments) {
    const misfit = misfitOf(text, fragment);
    if (misfit) refuse(misfit);
  }
}

/** What is wrong with a fragment's place in the text, as the end of a sentence; null when nothing is. */
export function misfitOf(text: string, fragment: Fragment): string | null {
  const { start, end, exact } = fragment;
  if (end > text.length) return `it ends at ${end}, and the text is ${text.length} long`;
  const there = text.slice(start, end);
  if (there !== exact)
    return `at ${start} to ${end} the text says “${brief(there)}” and not “${brief(exact)}”`;
  const whole = wholeGraphemes(text, fragment);
  if (whole.start !== start || whole.end !== end) return `at ${start} to ${end} it cuts a character in two`;
  return null;
}

export function inOrder(fragments: readonly Fragment[]): boolean {
  return fragments.every((each, index) => index === 0 || each.start >= (fragments[index - 1]?.end ?? 0));
}

/** The first words of a quote, for a message. */
export function brief(words: string): string {
  const characters = Array.from(words);
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : words;
}

function stands(text: string, { start, end, exact }: Fragment): boolean {
  return text.slice(start, end) === exact && exact.length === end - start;
}

function findOnce(text: string, { exact, prefix, suffix }: Fragment): Fragment | null {
  const inContext = onlyPlace(text, prefix + exact + suffix);
  const start = inContext === null ? onlyPlace(text, exact) : inContext + prefix.length;
  if (start === null) return null;
  const span = { start, end: start + exact.length };
  const whole = wholeGraphemes(text, span);
  return whole.start === span.start && whole.end === span.end ? fragmentAt(text, span) : null;
}

function onlyPlace(text: string, words: string): number | null {
  if (words === '') return null;
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0 ? first : null;
}
