import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longJson } from '../../../main/formats/long-json';

it('prints what JSON.stringify prints', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (value) => {
      expect([...longJson(value)].join('')).toBe(`${JSON.stringify(value, null, 2)}\n`);
    }),
  );
});

it('prints long lists in pieces, and leaves out what is undefined', () => {
  const value = {
    files: Array.from({ length: 2500 }, (_, at) => ({ path: `${at}\n`, parts: [at] })),
    none: undefined,
  };
  const pieces = [...longJson(value)];
  expect(pieces.join('')).toBe(`${JSON.stringify(value, null, 2)}\n`);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(100_000);
});
