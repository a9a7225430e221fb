import type { Annotation } from '../../../preload/contract';
import { htmlText } from './markup';

/** One fragment of an annotation, and the line under the text that is its own. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly annotation: Annotation;
  /** From 1, as in the table. */
  readonly number: number;
  readonly fragment: number;
  readonly lane: number;
}

/**
 * The text as HTML with its annotations drawn: cut wherever one begins or ends, each piece in one `mark` for every
 * annotation that covers it. `classOf` gives the class of a label. Overlapping annotations have lines of their own.
 */
export function markedText(
  text: string,
  annotations: readonly Annotation[],
  classOf: (label: string) => string,
): string {
  const stretches = stretchesOf(annotations);
  const starts = grouped(stretches, ({ start }) => start);
  const ends = grouped(stretches, ({ end }) => end);
  const cuts = [...new Set([0, ...starts.keys(), ...ends.keys(), text.length])].sort((a, b) => a - b);
  let open: Stretch[] = [];
  let html = '';
  for (const [index, cut] of cuts.entries()) {
    html += (ends.get(cut) ?? []).filter(isLast).map(reference).join('');
    open = [...open.filter(({ end }) => end > cut), ...(starts.get(cut) ?? [])].sort(
      (a, b) => b.lane - a.lane,
    );
    const words = htmlText(text.slice(cut, cuts[index + 1] ?? cut));
    html += open.reduceRight((inside, stretch) => mark(stretch, inside, classOf), words);
  }
  return html;
}

function stretchesOf(annotations: readonly Annotation[]): Stretch[] {
  const free: number[] = [];
  return annotations.flatMap((annotation, index) => {
    const [first, last] = [annotation.fragments[0], annotation.fragments.at(-1)];
    const found = free.findIndex((end) => end <= (first?.start ?? 0));
    const lane = found < 0 ? free.length : found;
    free[lane] = last?.end ?? 0;
    return annotation.fragments.map(({ start, end }, fragment) => ({
      start,
      end,
      annotation,
      number: index + 1,
      fragment,
      lane,
    }));
  });
}

function grouped(stretches: readonly Stretch[], key: (stretch: Stretch) => number): Map<number, Stretch[]> {
  const groups = new Map<number, Stretch[]>();
  for (const stretch of stretches) groups.set(key(stretch), [...(groups.get(key(stretch)) ?? []), stretch]);
  return groups;
}

const isLast = ({ annotation, fragment }: Stretch) => fragment === annotation.fragments.length - 1;

function mark(
  { annotation, number, fragment, lane }: Stretch,
  inside: string,
  classOf: (label: string) => string,
): string {
  return `<mark class="${classOf(annotation.label)} lane${Math.min(lane, 5)}" data-a="${number}" data-f="${fragment}">${inside}</mark>`;
}

/** The number is drawn by the style, so that it is not among the words when these are copied. */
const reference = ({ number }: Stretch) =>
  `<a class="at" href="#a${number}" data-n="${number}" aria-label="annotation ${number}"></a>`;
