import { graphemeCeil, graphemeFloor, type Span } from '../../preload/contract';
import { lineAround } from './lines';
import { sentencesIn } from './sentences';

/** By what a caret or the edge of an annotation moves. */
export type Unit = 'character' | 'word' | 'sentence' | 'paragraph';

/** Forward in the text, or back. */
export type Direction = 1 | -1;

/** Which end of a thing an offset is: it stops where things start, or where they end. */
export type Side = 'start' | 'end';

/** How much of a line is looked at together, in code units: texts of one endless line stay quick. */
const REACH = 4000;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * The nearest offset, beyond the given one, at which a thing of the unit starts or ends; an end of the text where
 * there is none. Never inside a grapheme cluster, and never where only white space stands on the thing's own side.
 */
export function step(text: string, offset: number, unit: Unit, direction: Direction, side: Side): number {
  if (unit === 'character') return stepCharacter(text, offset, direction, side);
  for (let part: Span | null = partAt(text, offset); part; part = neighbour(text, part, direction)) {
    const stops = thingsIn(text, part, unit).map((thing) => thing[side]);
    const stop = direction === 1 ? stops.find((at) => at > offset) : stops.findLast((at) => at < offset);
    if (stop !== undefined) return stop;
  }
  return direction === 1 ? text.length : 0;
}

function stepCharacter(text: string, offset: number, direction: Direction, side: Side): number {
  let at = offset;
  do {
    at = direction === 1 ? graphemeCeil(text, at + 1) : graphemeFloor(text, at - 1);
  } while (at > 0 && at < text.length && /\s/.test(text.charAt(side === 'start' ? at : at - 1)));
  return Math.min(Math.max(at, 0), text.length);
}

/** The sentences that the span has a part in, as one span; of a caret behind a sentence, that one. */
export function sentencesAround(text: string, span: Span): Span {
  const behind = span.start === span.end && span.start > 0 && thingAt(text, span.start - 1, 'sentence');
  const first = thingAt(text, span.start, 'sentence') ?? (behind || undefined);
  const last = thingAt(text, Math.max(span.start, span.end - 1), 'sentence');
  return { start: Math.min(first?.start ?? span.start, span.start), end: Math.max(last?.end ?? 0, span.end) };
}

/** The span, widened so that it cuts no word. */
export function wordsAround(text: string, span: Span): Span {
  const first = thingAt(text, span.start, 'word');
  const last = thingAt(text, Math.max(span.start, span.end - 1), 'word');
  return { start: Math.min(first?.start ?? span.start, span.start), end: Math.max(last?.end ?? 0, span.end) };
}

/** The edge of a word that is nearest to an offset inside one; the offset itself outside of words. */
export function nearestWordEdge(text: string, offset: number): number {
  const word = thingAt(text, offset, 'word');
  if (!word || word.start >= offset) return offset;
  return offset - word.start < word.end - offset ? word.start : word.end;
}

/** The word or sentence that the character after the offset belongs to. */
function thingAt(text: string, offset: number, unit: Unit): Span | undefined {
  return thingsIn(text, partAt(text, offset), unit).find(({ start, end }) => start <= offset && offset < end);
}

function thingsIn(text: string, part: Span, unit: Unit): Span[] {
  const line = text.slice(part.start, part.end);
  const shift = ({ start, end }: Span): Span => ({ start: start + part.start, end: end + part.start });
  if (unit === 'sentence') return sentencesIn(line).map(shift);
  if (unit === 'paragraph') return line.trim() === '' ? [] : [part];
  return wordsIn(line).map(shift);
}

/** Words, and the runs of marks between them that are not white space; "well-known" and "U.S" are one word, "51%" is two. */
function wordsIn(line: string): Span[] {
  const found: { start: number; end: number; word: boolean }[] = [];
  let joins = false;
  for (const { segment, index, isWordLike } of words.segment(line)) {
    const end = index + segment.length;
    const last = found.at(-1);
    const touches = last?.end === index;
    if (segment.trim() === '') joins = false;
    else if (isWordLike && joins && touches && last) Object.assign(last, { end });
    else if (!isWordLike && touches && last?.word && joinsWords(line, { start: index, end })) {
      Object.assign(last, { end });
      joins = true;
      continue;
    } else if (!isWordLike && touches && last && !last.word) Object.assign(last, { end });
    else found.push({ start: index, end, word: Boolean(isWordLike) });
    joins = false;
  }
  return found;
}

/** True of a hyphen before more of the word, and of a stop between two letters that stand alone: Chromium parts "U.S". */
function joinsWords(line: string, { start, end }: Span): boolean {
  const mark = line.slice(start, end);
  if (/^[-\u2010\u2011]$/.test(mark)) return /^[\p{L}\p{N}]/u.test(line.slice(end, end + 2));
  if (mark !== '.') return false;
  const before = line.slice(Math.max(0, start - 3), start);
  return (
    /(?:^|[^\p{L}\p{N}])\p{L}$/u.test(before) && /^\p{L}(?![\p{L}\p{N}])/u.test(line.slice(end, end + 4))
  );
}

/** The line that holds the offset, its line feed left out; of a very long line, a part that begins and ends at a space. */
function partAt(text: string, offset: number): Span {
  const { start: lineStart, end: lineEnd } = lineAround(text, offset);
  const start = offset - lineStart <= REACH ? lineStart : spaceBefore(text, offset - REACH, lineStart);
  const end = lineEnd - offset <= REACH ? lineEnd : spaceAfter(text, offset + REACH, lineEnd);
  return { start, end };
}

function neighbour(text: string, part: Span, direction: Direction): Span | null {
  if (direction === 1) return part.end < text.length ? partAt(text, part.end + 1) : null;
  return part.start > 0 ? partAt(text, part.start - 1) : null;
}

function spaceBefore(text: string, offset: number, least: number): number {
  return Math.max(least, text.lastIndexOf(' ', offset) + 1);
}

function spaceAfter(text: string, offset: number, most: number): number {
  const space = text.indexOf(' ', offset);
  return space < 0 ? most : Math.min(most, space);
}
