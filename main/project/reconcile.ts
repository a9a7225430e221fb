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
 * or just once in the text, is kept. (Finding the others again is a work of its own.)
 */
export function reconcile(set: AnnotationSet, { text, textSha256 }: Document): Reconciled | null {
  const sound = set.annotations.every((annotation) =>
    annotation.fragments.every((each) => stands(text, each)),
  );
  const otherText = set.textSha256 !== textSha256;
  if (sound && !otherText) return null;
  const kept: Annotation[] = [];
  const lost: Annotation[] = [];
  let moved = 0;
  for (const annotation of set.annotations) {
    const fragments = annotation.fragments.map((each) => (stands(text, each) ? each : findOnce(text, each)));
    const found = fragments.filter((each) => each !== null);
    if (found.length < fragments.length || !inOrder(found)) {
      lost.push(annotation);
      continue;
    }
    if (found.some((each, index) => each !== annotation.fragments[index])) moved++;
    kept.push({ ...annotation, fragments: found });
  }
  const ids = new Set(kept.map(({ id }) => id));
  const relations = set.relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { set: { ...set, textSha256, annotations: kept.sort(byPlace), relations }, otherText, moved, lost };
}

/** Throws GlossError `bad-input` when the annotation does not fit the text. Offsets are UTF-16 code units. */
export function refuseMisfit(text: string, annotation: Annotation): void {
  const refuse = (why: string): never => {
    throw new GlossError('bad-input', `The annotation ${annotation.id} was refused: ${why}.`);
  };
  if (annotation.fragments.length === 0 || !inOrder(annotation.fragments)) {
    refuse('its parts are not in text order');
  }
  for (const fragment of annotation.fragments) {
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
