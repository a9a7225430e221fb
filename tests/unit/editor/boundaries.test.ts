import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nearestWordEdge,
  type Side,
  sentencesAround,
  step,
  type Unit,
  wordsAround,
} from '../../../renderer/editor/boundaries';
import { sentencesIn } from '../../../renderer/editor/sentences';
import { spanIn, text } from './arbitrary';

function sentences(line: string): string[] {
  return sentencesIn(line).map(({ start, end }) => line.slice(start, end));
}

/** Every stop from the start of the text to its end, as the text in between. */
function cut(sample: string, unit: Unit, side: Side): string[] {
  const parts: string[] = [];
  for (let at = 0; at < sample.length; ) {
    const next = step(sample, at, unit, 1, side);
    parts.push(sample.slice(at, next));
    at = next;
  }
  return parts;
}

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['Mr. Smith met Dr. J. Doe. They spoke.', ['Mr. Smith met Dr. J. Doe.', 'They spoke.']],
    ['J. K. Rowling wrote it. It sold.', ['J. K. Rowling wrote it.', 'It sold.']],
    [
      'The U.S. Senate voted. He left the U.S. The end.',
      ['The U.S. Senate voted.', 'He left the U.S.', 'The end.'],
    ],
    ['It rose by 3.5 percent. No. 5 won.', ['It rose by 3.5 percent.', 'No. 5 won.']],
    ['“Why?” he asked. “Because.” She left.', ['“Why?” he asked.', '“Because.”', 'She left.']],
    ['Some fruit, e.g. Apples. Done.', ['Some fruit, e.g. Apples.', 'Done.']],
    ['Das ist z.B. Hr. Maier. Gut.', ['Das ist z.B. Hr. Maier.', 'Gut.']],
    ['選挙です。票。', ['選挙です。', '票。']],
    [' \u200da. B.', [' \u200da.', 'B.']],
    ['   ', []],
  ])('of %j', (line, expected) => {
    expect(sentences(line)).toEqual(expected);
  });

  it('hold every character that is not white space, in order and without overlaps', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const line = sample.replaceAll('\n', ' ');
        let at = 0;
        for (const { start, end } of sentencesIn(line)) {
          expect(line.slice(at, start).trim()).toBe('');
          expect(start).toBeLessThan(end);
          at = end;
        }
        expect(line.slice(at).trim()).toBe('');
      }),
    );
  });
});

describe('a step', () => {
  it('goes from word to word', () => {
    const sample = 'A well-known “51%” of it.\n\nNext';
    expect(cut(sample, 'word', 'end')).toEqual([
      'A',
      ' well-known',
      ' “',
      '51',
      '%”',
      ' of',
      ' it',
      '.',
      '\n\nNext',
    ]);
    expect(step(sample, sample.length, 'word', -1, 'start')).toBe(sample.indexOf('Next'));
    expect(step(sample, sample.indexOf('Next'), 'word', -1, 'start')).toBe(sample.indexOf('.'));
  });

  it('goes from sentence to sentence and from paragraph to paragraph, past empty lines', () => {
    const sample = 'One. Two.\n\nThree. Four.';
    expect(step(sample, 0, 'sentence', 1, 'start')).toBe(sample.indexOf('Two'));
    expect(step(sample, 5, 'sentence', 1, 'start')).toBe(sample.indexOf('Three'));
    expect(step(sample, 0, 'paragraph', 1, 'start')).toBe(sample.indexOf('Three'));
    expect(step(sample, 14, 'paragraph', -1, 'start')).toBe(sample.indexOf('Three'));
  });

  it('always gets somewhere, on a grapheme boundary, until the text ends', () => {
    const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const unit = fc.constantFrom<Unit>('character', 'word', 'sentence', 'paragraph');
    fc.assert(
      fc.property(text, unit, fc.constantFrom<Side>('start', 'end'), (sample, by, side) => {
        const edges = new Set([...clusters.segment(sample)].map(({ index }) => index).concat(sample.length));
        for (let at = 0; at < sample.length; ) {
          const next = step(sample, at, by, 1, side);
          expect(next).toBeGreaterThan(at);
          expect(edges.has(next)).toBe(true);
          at = next;
        }
        for (let at = sample.length; at > 0; ) {
          const next = step(sample, at, by, -1, side);
          expect(next).toBeLessThan(at);
          expect(edges.has(next)).toBe(true);
          at = next;
        }
      }),
    );
  });

  it('does not take long in a text of one endless line', () => {
    const sample = 'word and word, '.repeat(70_000);
    expect(step(sample, 500_004, 'word', 1, 'end')).toBe(500_008);
  });
});

describe('widening', () => {
  it('takes whole words', () => {
    expect(wordsAround('Half of the boats', { start: 2, end: 6 })).toEqual({ start: 0, end: 7 });
    expect(wordsAround('Half of the boats', { start: 0, end: 4 })).toEqual({ start: 0, end: 4 });
  });

  it('takes whole sentences, of the caret as well', () => {
    const sample = 'One is here. Two is there. Three.';
    expect(sentencesAround(sample, { start: 14, end: 15 })).toEqual({ start: 13, end: 26 });
    expect(sentencesAround(sample, { start: 14, end: 14 })).toEqual({ start: 13, end: 26 });
    expect(sentencesAround(sample, { start: 2, end: 15 })).toEqual({ start: 0, end: 26 });
  });

  it('takes the sentence that the caret stands behind, at the end of a line too', () => {
    const sample = 'One is here. Two is there.\n\nThree.';
    const at = (offset: number) => sentencesAround(sample, { start: offset, end: offset });
    expect(at(12)).toEqual({ start: 0, end: 12 });
    expect(at(26)).toEqual({ start: 13, end: 26 });
    expect(at(27)).toEqual({ start: 27, end: 27 });
    expect(at(sample.length)).toEqual({ start: 28, end: sample.length });
  });

  it('only ever widens', () => {
    fc.assert(
      fc.property(
        text.chain((sample) => fc.tuple(fc.constant(sample), spanIn(sample.length))),
        ([sample, span]) => {
          for (const wider of [wordsAround(sample, span), sentencesAround(sample, span)]) {
            expect(wider.start).toBeLessThanOrEqual(span.start);
            expect(wider.end).toBeGreaterThanOrEqual(span.end);
          }
        },
      ),
    );
  });

  it('finds the nearer edge of a word', () => {
    expect([0, 1, 3, 4, 5].map((at) => nearestWordEdge('Half of', at))).toEqual([0, 0, 4, 4, 5]);
  });
});
