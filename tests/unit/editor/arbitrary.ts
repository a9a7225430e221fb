import fc from 'fast-check';
import type { Span } from '../../../preload/contract';

const pieces = [
  'a',
  'word ',
  'É',
  'e\u0301',
  '😀',
  '👩‍👩‍👧‍👦',
  '🇻🇪',
  '🇫🇷🇩🇪',
  'שלום ',
  'مرحبا',
  '\n',
  '\n\n',
  ' ',
  '“',
  '選挙',
  '한',
  '\t',
  'ก็',
  '\u200d',
];

/** Texts with what breaks offsets: emoji and their families, flags, combining marks, two directions, empty lines. */
export const text: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(''));

/** A span somewhere in a text of this length; it may split anything. */
export function spanIn(length: number): fc.Arbitrary<Span> {
  return fc
    .tuple(fc.nat({ max: length - 1 }), fc.nat({ max: length - 1 }))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
}
