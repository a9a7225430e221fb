import type { Annotation, Span } from '../../../preload/contract';
import { hull } from '../../../preload/contract';
import { aboutDocument } from '../about';
import type { Added, DatasetWriter, Entry, Feature, Loss, TokenScheme, WriteContext } from '../format';
import { lossesOf } from '../losses';
import { type Sentence, sentencesOf } from '../tokens';
import { tagsOf } from './tags';

export const CARRIES: readonly Feature[] = ['text', 'metadata', 'document-note', 'status', 'annotator'];

/**
 * Writes CoNLL columns: a token and its tag on each line, a blank line after each sentence, which is a line of the
 * text. Comment lines as in CoNLL-U hold the document's id, what is known of it (`# gloss =`, JSON) and the lines of
 * the text (`# text =`), from which the white space between tokens is read again.
 */
export function openConll({ options }: WriteContext): DatasetWriter {
  return { add: (entry) => addEntry(entry, options.scheme, options.cut === 'split'), end: () => [] };
}

function addEntry(entry: Entry, scheme: TokenScheme, split: boolean): Added {
  const { document } = entry;
  const losses = lossesOf(entry, { title: 'CoNLL', carries: CARRIES });
  const sentences = sentencesOf(document.text);
  const kept = heldSpans(entry.annotations, sentences, split, losses);
  const head = [`# newdoc id = ${document.id}`, `# gloss = ${JSON.stringify(aboutDocument(entry))}`];
  const content = [...head, ...sentenceLines(document.text, sentences, kept, scheme)].join('\n');
  return { parts: [{ path: '', content: `${content}\n\n` }], losses };
}

function lost(annotation: string, feature: Feature, reason: string): Loss {
  return { annotation, feature, reason, dropped: true };
}

interface Held extends Span {
  readonly label: string;
}

/** The annotations that can be tagged, in text order: longest first where they overlap. */
function heldSpans(
  annotations: readonly Annotation[],
  sentences: readonly Sentence[],
  split: boolean,
  losses: Loss[],
): Held[] {
  const held: Held[] = [];
  const longestFirst = annotations.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const boundaries = new Boundaries(sentences);
  const taken = new Uint8Array(sentences.at(-1)?.line.end ?? 0);
  for (const annotation of longestFirst) {
    const span = hull(annotation);
    const fault = faultOf(annotation, boundaries, split);
    if (fault) losses.push(lost(annotation.id, ...fault));
    else if (taken.subarray(span.start, span.end).some((used) => used === 1)) {
      losses.push(
        lost(
          annotation.id,
          'overlaps',
          'CoNLL has one tag for each token, and a longer annotation overlaps it',
        ),
      );
    } else {
      taken.fill(1, span.start, span.end);
      held.push({ ...span, label: annotation.label });
    }
  }
  return held.sort((a, b) => a.start - b.start);
}

const lengthOf = (annotation: Annotation) => hull(annotation).end - hull(annotation).start;

/** Why tags cannot hold an annotation. */
function faultOf(annotation: Annotation, boundaries: Boundaries, split: boolean): [Feature, string] | null {
  if (annotation.fragments.length > 1) return ['fragments', 'CoNLL cannot hold a discontinuous annotation'];
  const { start, end } = hull(annotation);
  if (!boundaries.inToken(start) || !boundaries.inToken(end - 1))
    return ['token-free', 'it starts or ends with white space, which CoNLL has no token for'];
  if (boundaries.lineOf(start) !== boundaries.lineOf(end - 1))
    return ['cross-line', 'CoNLL cannot hold an annotation that goes over the end of a line'];
  if (!split && !(boundaries.startsAt(start) && boundaries.endsAt(end)))
    return ['token-free', 'it cuts a token; let the export split tokens to keep it'];
  return null;
}

/** Where tokens start and end, and in which sentence each is. */
class Boundaries {
  readonly #starts = new Set<number>();
  readonly #ends = new Set<number>();
  /** From 1, at each code unit of a token. */
  readonly #sentence: Int32Array;

  constructor(sentences: readonly Sentence[]) {
    this.#sentence = new Int32Array(sentences.at(-1)?.line.end ?? 0);
    for (const [index, { tokens }] of sentences.entries()) {
      for (const { start, end } of tokens) {
        this.#starts.add(start);
        this.#ends.add(end);
        this.#sentence.fill(index + 1, start, end);
      }
    }
  }

  startsAt = (offset: number) => this.#starts.has(offset);
  endsAt = (offset: number) => this.#ends.has(offset);
  inToken = (offset: number) => (this.#sentence[offset] ?? 0) > 0;
  lineOf = (offset: number) => this.#sentence[offset];
}

function sentenceLines(
  text: string,
  sentences: readonly Sentence[],
  held: readonly Held[],
  scheme: TokenScheme,
): string[] {
  const lines: string[] = [];
  const edges = [...new Set(held.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let [edge, next, from] = [0, 0, 0];
  if (sentences.length === 0) return textLines(text, 0, text.length);
  for (const [index, { line, tokens }] of sentences.entries()) {
    const to = (sentences[index + 1]?.line.start ?? text.length + 1) - 1;
    lines.push(...textLines(text, from, to));
    from = to + 1;
    const pieces = tokens.flatMap((token) => {
      const cuts: number[] = [];
      while ((edges[edge] ?? token.end) < token.end) {
        const at = edges[edge++] ?? 0;
        if (at > token.start) cuts.push(at);
      }
      return [token.start, ...cuts].map((start, piece) => ({ start, end: cuts[piece] ?? token.end }));
    });
    const first = next;
    while ((held[next]?.start ?? line.end) < line.end) next++;
    const tags = tagsOf(inTokens(held.slice(first, next), pieces), pieces.length, scheme);
    lines.push(...pieces.map(({ start, end }, at) => `${text.slice(start, end)}\t${tags[at]}`), '');
  }
  lines.pop();
  return lines;
}

function textLines(text: string, from: number, to: number): string[] {
  return text
    .slice(from, to)
    .split('\n')
    .map((line) => `# text = ${line}`);
}

/** The spans of a sentence in numbers of its tokens. */
function inTokens(held: readonly Held[], tokens: readonly Span[]) {
  const startsAt = new Map(tokens.map(({ start }, index) => [start, index]));
  const endsAt = new Map(tokens.map(({ end }, index) => [end, index + 1]));
  return held.map(({ start, end, label }) => ({
    ...{ from: startsAt.get(start) ?? 0, to: endsAt.get(end) ?? 0, label: tagName(label) },
  }));
}

/** A label as one word of a tag. The reader takes the escapes back. */
function tagName(label: string): string {
  return label.replace(/[\s%\p{Cc}]/gu, encodeURIComponent);
}
