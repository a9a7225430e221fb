import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorAll } from '../../../main/anchor/anchor';
import { difference } from '../../../main/anchor/difference';
import { type Annotation, fragmentAt, type Span, wholeGraphemes } from '../../../preload/contract';
import { annotationAt } from '../project/fixture';

const words = [
  'vote',
  'count',
  'Holm',
  'said',
  'the',
  'of',
  '51',
  'percent',
  'é',
  'cafe\u0301',
  '🗳️',
  '🤷🏽‍♀️',
  'ראש',
  '票',
];
/** A piece of a text that cannot be mistaken for another: its number is in it. Repeated phrases stand between. */
const piece = fc.tuple(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 9 }), fc.boolean());

interface Piece {
  readonly text: string;
  /** What is done to it in the new version. */
  readonly fate: 'kept' | 'deleted' | 'before' | 'after' | 'twice';
}

const pieces = fc
  .array(
    fc.tuple(
      piece,
      fc.constantFrom<Piece['fate']>('kept', 'kept', 'kept', 'kept', 'deleted', 'before', 'after', 'twice'),
    ),
    { minLength: 2, maxLength: 14 },
  )
  .map((list) =>
    list.map(([[row, numbered], fate], index): Piece => {
      return {
        text: `${numbered ? `${row.join(' ')} no${index}x ${row.join(' ')}` : row.join(' ')}\n`,
        fate,
      };
    }),
  );

interface Case {
  readonly before: string;
  readonly after: string;
  readonly spans: readonly { readonly at: Span; readonly known: Span | null; readonly isTwice: boolean }[];
}

/** Both versions, and for each word of each line where it is now; null when its line was deleted. */
function build(list: readonly Piece[]): Case {
  let [before, after] = ['', ''];
  const spans: { at: Span; known: Span | null; isTwice: boolean }[] = [];
  for (const [index, { text, fate }] of list.entries()) {
    if (fate === 'before') after += `A new line, number ${index}.\n`;
    const start = fate === 'deleted' ? null : after.length;
    for (const match of text.matchAll(/\S+(?: \S+)?/g)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const known = start === null ? null : { start: start + from, end: start + to };
      spans.push({
        at: { start: before.length + from, end: before.length + to },
        known,
        isTwice: fate === 'twice',
      });
    }
    before += text;
    if (start !== null) after += text;
    if (fate === 'twice') after += text;
    if (fate === 'after') after += `Another line came in, number ${index}.\n`;
  }
  return { before, after, spans };
}

describe('annotations in texts that are edited line by line', () => {
  test('exact is never wrong, and what is placed says what its fragment says', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const { before, after, spans } = build(list);
        const annotations = spans.map(({ at }, index) =>
          annotationAt(String(index), before, at.start, at.end),
        );
        for (const [index, { anchor, fragments, candidates }] of anchorAll(
          before,
          after,
          annotations,
        ).entries()) {
          const known = spans[index]?.known ?? null;
          for (const fragment of fragments ?? []) expectSound(after, fragment);
          for (const span of candidates.flat()) expectSound(after, fragmentAt(after, span));
          if (anchor === 'exact' && !spans[index]?.isTwice)
            expect(fragments?.[0]).toMatchObject(known ?? { start: -1 });
          expect(fragments === null).toBe(anchor === 'orphan');
        }
      }),
      { numRuns: 400 },
    );
  });

  test('in a line that no other is like, untouched words are exact where they are', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), (list, seed) => {
        const unlike = list.map((one, index) => ({
          ...one,
          text: `The ${index}th line holds ${index * 7919 + (seed % 97)} votes.\n`,
        }));
        const { before, after, spans } = build(
          unlike.map((one) => (one.fate === 'twice' ? { ...one, fate: 'kept' } : one)),
        );
        const kept = spans.filter(({ known }) => known);
        const annotations = kept.map(({ at }, index) =>
          annotationAt(String(index), before, at.start, at.end),
        );
        for (const [index, { anchor, fragments }] of anchorAll(before, after, annotations).entries()) {
          expect(anchor).toBe('exact');
          expect(fragments?.[0]).toMatchObject(kept[index]?.known ?? {});
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('annotations in any two texts', () => {
  const text = fc
    .array(fc.constantFrom(...words, ' ', '\n', '. ', 'x', '\u0301'), { maxLength: 60 })
    .map((all) => all.join(''));

  test('every one has an answer, and nothing is placed outside the text or inside a character', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }),
        (before, after, ends) => {
          const annotations: Annotation[] = [];
          for (const [index, [a, b]] of ends.entries()) {
            const rough = {
              start: Math.min(a, b) % before.length,
              end: Math.max(a, b) % (before.length + 1),
            };
            if (!(rough.end > rough.start)) continue;
            const { start, end } = wholeGraphemes(before, rough);
            annotations.push(annotationAt(String(index), before, start, end));
          }
          const found = anchorAll(before, after, annotations);
          expect(found.map(({ annotation }) => annotation)).toEqual(annotations);
          for (const { anchor, annotation, fragments, candidates, reason } of found) {
            for (const fragment of fragments ?? []) expectSound(after, fragment);
            for (const span of candidates.flat()) expectSound(after, fragmentAt(after, span));
            if (anchor === 'exact') expect(fragments?.[0]?.exact).toBe(annotation.fragments[0]?.exact);
            expect(reason).not.toBe('');
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  test('what they have in common is in both, in order, and rises', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        let [x, y] = [0, 0];
        for (const run of difference(before, after)) {
          expect(run.before).toBeGreaterThanOrEqual(x);
          expect(run.after).toBeGreaterThanOrEqual(y);
          expect(before.slice(run.before, run.before + run.length)).toBe(
            after.slice(run.after, run.after + run.length),
          );
          [x, y] = [run.before + run.length, run.after + run.length];
        }
      }),
      { numRuns: 600 },
    );
  });

  test('in the same text all are exact', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const { before, spans } = build(list);
        const annotations = spans.map(({ at }, index) =>
          annotationAt(String(index), before, at.start, at.end),
        );
        for (const { anchor, annotation, fragments } of anchorAll(before, before, annotations)) {
          expect(anchor).toBe('exact');
          expect(fragments).toEqual(annotation.fragments);
        }
      }),
    );
  });
});

test('10,000 annotations in 1 MB, one word in ten changed, are placed', () => {
  const row = (line: number, at: number) => `w${(Math.imul(line * 100 + at, 0x9e3779b1) >>> 7) % 5003}`;
  const lines = Array.from({ length: 2000 }, (_, line) =>
    Array.from({ length: 100 }, (_, at) => row(line, at)),
  );
  const before = lines.map((line) => line.join(' ')).join('\n');
  const after = lines
    .map((line, index) => line.map((word, at) => ((index + at) % 10 === 0 ? `new${word}` : word)).join(' '))
    .join('\n');
  const starts = [...before.matchAll(/\S+ \S+ \S+/g)].slice(0, 10_000);
  const annotations = starts.map((match, index) =>
    annotationAt(String(index), before, match.index, match.index + match[0].length),
  );
  const found = anchorAll(before, after, annotations);
  expect(found).toHaveLength(10_000);
  expect(found.filter(({ anchor }) => anchor === 'orphan').length).toBeLessThan(1000);
});

function expectSound(text: string, { start, end, exact }: Span & { exact: string }): void {
  expect(text.slice(start, end)).toBe(exact);
  expect(wholeGraphemes(text, { start, end })).toEqual({ start, end });
}
