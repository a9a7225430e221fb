import { z } from 'zod';
import { AttributeValue, Origin } from '../../../preload/contract';

/**
 * What the lines of an annotation have no place for. It stands as JSON in a note line of type `Gloss` on the
 * annotation or relation, which brat shows as a comment and leaves alone.
 */
export const Beside = z.object({
  id: z.string().min(1).optional(),
  label: z.string().min(1).optional(),
  /** In code points, where what the T line has would be read as other fragments. */
  fragments: z.array(z.tuple([z.int().nonnegative(), z.int().positive()])).optional(),
  attributes: z.record(z.string(), AttributeValue).optional(),
  note: z.string().optional(),
  origin: Origin.optional(),
  creator: z.string().optional(),
  created: z.iso.datetime().optional(),
  modified: z.iso.datetime().optional(),
});
export type Beside = z.infer<typeof Beside>;

/** A name as brat takes it for a type: other characters become an underscore. */
export function typeName(name: string): string {
  return name.replace(/[^\p{L}\p{N}_-]/gu, '_') || '_';
}

/** How the value of an attribute stands in an A line: nothing for a plain yes; null where it needs another place. */
export function attributeWord(value: AttributeValue): string | null {
  if (value === true) return '';
  const word = String(value);
  if (!/^[^\s\p{C}]+$/u.test(word)) return null;
  return attributeValue(word) === value ? word : null;
}

/** What a word of an A line means. */
export function attributeValue(word: string | undefined): AttributeValue {
  if (word === undefined || word === '') return true;
  if (word === 'false') return false;
  const number = Number(word);
  return Number.isFinite(number) && String(number) === word ? number : word;
}

/** Where some reader of brat's files ends a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what ends lines
const BREAKS = /[\n\v\f\r\x1c-\x1e\u0085\u2028\u2029]+/g;

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The parts of the places that lie within one line each: a T line cannot hold a line's end. */
export function withinLines(text: string, places: readonly Place[]): Place[] {
  return places.flatMap(({ start, end }) => {
    const parts: Place[] = [];
    let from = start;
    for (const gap of text.slice(start, end).matchAll(BREAKS)) {
      if (start + gap.index > from) parts.push({ start: from, end: start + gap.index });
      from = start + gap.index + gap[0].length;
    }
    if (end > from) parts.push({ start: from, end });
    return parts;
  });
}

/** The places with those joined again that only ends of lines keep apart. */
export function acrossLines(text: string, places: readonly Place[]): Place[] {
  const joined: Place[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    const between = last && text.slice(last.end, place.start);
    if (last && between && between.replace(BREAKS, '') === '') {
      joined[joined.length - 1] = { start: last.start, end: place.end };
    } else joined.push(place);
  }
  return joined;
}
