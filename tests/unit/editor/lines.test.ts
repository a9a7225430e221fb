import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lines } from '../../../renderer/editor/lines';
import { docFromText, textFromDoc } from '../../../renderer/editor/schema';
import { text } from './arbitrary';

describe('offsets and positions', () => {
  it('name the same characters in every slice of any text', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const doc = docFromText(new Lines(sample));
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
        expect(textFromDoc(docFromText(new Lines(sample)))).toBe(sample);
      }),
    );
  });

  it('take a position between two lines for the end of the first', () => {
    const lines = new Lines('ab\n\ncd');
    expect([0, 1, 2, 4, 5, 6, 7, 8, 11].map((position) => lines.toOffset(position))).toEqual([
      0, 0, 0, 2, 2, 3, 3, 4, 6,
    ]);
  });

  it('hold in a text of many blocks, and take a position between two blocks for the end of the first', () => {
    const sample = Array.from({ length: 200 }, (_none, line) => '🙂 e\u0301 word '.repeat(line % 40)).join(
      '\n',
    );
    const doc = docFromText(new Lines(sample));
    const lines = new Lines(sample);
    expect(doc.childCount).toBe(lines.blocks.length);
    expect(lines.blocks.length).toBeGreaterThan(5);
    expect(textFromDoc(doc)).toBe(sample);
    doc.forEach((_block, before, at) => {
      expect(lines.beforeBlock(at)).toBe(before);
      const { from = 0, to = 0 } = lines.blocks[at] ?? {};
      doc.child(at).forEach((line, inside, index) => {
        expect(lines.beforeLine(from + index)).toBe(before + 1 + inside);
        expect(line.textContent).toBe(lines.textOf(from + index));
      });
      expect(lines.toOffset(before)).toBe(at === 0 ? 0 : lines.endOf(from - 1));
      expect(lines.toOffset(before + 1)).toBe(lines.startOf(from));
      for (const offset of [lines.startOf(from), lines.endOf(from), lines.startOf(to), lines.endOf(to)]) {
        const found = lines.toPosition(offset);
        expect(lines.toOffset(found)).toBe(offset);
        expect(doc.resolve(found).parent.type.name).toBe('line');
      }
    });
  });
});
