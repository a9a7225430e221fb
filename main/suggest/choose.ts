import {
  type AnnotationSet,
  type Document,
  rejectionKey,
  type SuggestionChoice,
  suggestionKey,
} from '../../preload/contract';
import type { Found } from './queue';

/** A document, and what the annotator did in it. */
interface Read {
  readonly document: Pick<Document, 'text'>;
  readonly set: Pick<AnnotationSet, 'annotations' | 'rejected'>;
}

/**
 * Of what was found in a document, what would be accepted together: it is sure enough, not hidden, and nobody has decided
 * on it. Of those of one label that share words, the surest; they come in its order. Spans are UTF-16 code units.
 */
export function chosenOf<T extends Found>(
  found: readonly T[],
  { document, set: { annotations, rejected } }: Read,
  { hidden, threshold }: SuggestionChoice,
): T[] {
  const taken = new LabelledWords(document.text.length);
  for (const { label, fragments } of annotations) taken.add(label, fragments);
  const wrong = new Set(rejected.map(rejectionKey));
  const chosen: T[] = [];
  for (const one of found.toSorted((a, b) => b.score - a.score)) {
    if (one.score < threshold || hidden.includes(one.label)) continue;
    if (wrong.has(suggestionKey(one)) || taken.has(one.label, one.spans)) continue;
    taken.add(one.label, one.spans);
    chosen.push(one);
  }
  return chosen;
}

/** Which code units of a text have which label. A book has thousands of annotations, so each is not compared with each. */
class LabelledWords {
  readonly #byLabel = new Map<string, Uint8Array>();

  constructor(private readonly length: number) {}

  add(label: string, spans: Found['spans']): void {
    const words = this.#byLabel.get(label) ?? new Uint8Array(this.length);
    this.#byLabel.set(label, words);
    for (const { start, end } of spans) words.fill(1, start, end);
  }

  has(label: string, spans: Found['spans']): boolean {
    const words = this.#byLabel.get(label);
    return words !== undefined && spans.some(({ start, end }) => words.subarray(start, end).includes(1));
  }
}
