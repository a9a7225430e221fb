import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lines } from '../../../renderer/editor/lines';
import { docFromText, textFromDoc } from '../../../renderer/editor/schema';
import { text } from './arbitrary';

describe('offsets and positions', () => {
  it('name the same characters in every slice of any text', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const doc = docFromText(sample);
        const lines = new Lines(sample);
        for (let start = 0; start <= sample.length; start++) {
          const from = lines.toPosition(start);
          expect(lines.toOffset(from)).toBe(start);
          for (let end = start; end <= sample.length; end++) {
            expect(doc.textBetween(from, lines.toPosition(end), '\n')).toBe(sample.slice(start, end));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keep the whole text', () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(textFromDoc(docFromText(sample))).toBe(sample);
      }),
    );
  });

  it('take a position between two lines for the end of the first', () => {
    const lines = new Lines('ab\n\ncd');
    expect([0, 1, 3, 4, 5, 6, 7].map((position) => lines.toOffset(position))).toEqual([0, 0, 2, 2, 3, 3, 4]);
  });
});
