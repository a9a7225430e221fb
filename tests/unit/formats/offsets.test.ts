import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../main/articles/canonical';
import { canonicalOffsets, offsetsIn } from '../../../main/formats/offsets';
import { hardText } from './support';

describe('offsets in code points', () => {
  it('counts an emoji once and a combining mark by itself', () => {
    const text = 'a🙂e\u0301b';
    const offsets = offsetsIn(text, 'code-point');
    expect(offsets.length).toBe(5);
    expect(offsets.from(text.indexOf('e'))).toBe(2);
    expect(offsets.to(4)).toBe(text.indexOf('b'));
  });

  it('agrees with counting by hand at every character of any text, both ways', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const offsets = offsetsIn(text, 'code-point');
        let utf16 = 0;
        let codePoint = 0;
        for (const character of text) {
          expect(offsets.from(utf16)).toBe(codePoint);
          expect(offsets.to(codePoint)).toBe(utf16);
          utf16 += character.length;
          codePoint += 1;
        }
        expect(offsets.from(text.length)).toBe(offsets.length);
        expect(offsets.to(offsets.length)).toBe(text.length);
        expect(offsets.length).toBe(codePoint);
      }),
    );
  });

  it('takes an offset inside a surrogate pair as after it', () => {
    const offsets = offsetsIn('🙂a', 'code-point');
    expect(offsets.from(1)).toBe(1);
    expect(offsets.to(1)).toBe(2);
  });

  it('leaves UTF-16 offsets as they are', () => {
    const offsets = offsetsIn('🙂🙂', 'utf-16');
    expect([offsets.length, offsets.from(3), offsets.to(3)]).toEqual([4, 3, 3]);
  });
});

describe('offsets in the canonical text', () => {
  it('point at the same words once CRLF has become LF', () => {
    const parts = fc.array(fc.constantFrom('\r\n', '\r', '\n', 'word', '🙂'), { maxLength: 30 });
    fc.assert(
      fc.property(parts, parts, (before, after) => {
        const [head, tail] = [`${before.join('')}<`, `>${after.join('')}`];
        const offsets = canonicalOffsets(head + tail);
        expect(offsets.from(head.length)).toBe(canonicalText(head).length);
        expect(offsets.length).toBe(canonicalText(head + tail).length);
      }),
    );
  });
});
