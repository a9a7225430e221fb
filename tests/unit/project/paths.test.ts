import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentFile, idOfFile, safeFileName, setFile } from '../../../main/project/paths';

test('no id and no annotator leads out of its folder', () => {
  const names = ['..', '../x', 'a/b', 'a\\b', '', '.hidden', 'a.json', 'x\0', 'C:x', '-'];
  for (const name of names) {
    expect(() => documentFile(name)).toThrow(/cannot be the id/);
    expect(() => setFile(name === 'a.json' ? '' : name, 'x')).toThrow(/cannot be the name/);
  }
  expect(setFile('José', 'holm-claims-0a1b2c3d')).toBe('annotations/José/holm-claims-0a1b2c3d.json');
});

test('previous versions and files set aside are no documents', () => {
  const others = [
    'x.json~',
    'x.json.123',
    'x.broken-2031-05-03T10-00-00.json',
    'x.version-1.json',
    '.json',
    'x.txt',
  ];
  expect(others.map(idOfFile)).toEqual(others.map(() => null));
  expect(idOfFile('x-1.json')).toBe('x-1');
});

test('a file name keeps what every system can hold', () => {
  expect(safeFileName('été 🗳️ (1).txt')).toBe('été 🗳️ (1).txt');
  expect(safeFileName('..\\..\\a:b?.md')).toBe('a_b_.md');
  expect(safeFileName('CON.txt')).toBe('_CON.txt');
  expect(safeFileName('/etc/')).toBe('article');
});

test('any file name becomes one that is safe, and stays as it is from then on', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeFileName(name);
      expect(safe).not.toMatch(/[/\\\0]|^\.{0,2}$|[. ]$/);
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(201);
      expect(safeFileName(safe)).toBe(safe);
    }),
  );
});
