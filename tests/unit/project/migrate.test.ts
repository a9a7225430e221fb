import { expect, test } from 'vitest';
import { migrate, type Steps } from '../../../main/project/migrate';

const steps: Steps = [
  ({ name, ...rest }) => ({ ...rest, title: name }),
  (data) => ({ ...data, title: String(data.title).toUpperCase() }),
];

test('data go through every step from their version on', () => {
  const expected = { schemaVersion: 3, title: 'X' };
  expect(migrate('a.json', { schemaVersion: 1, name: 'x' }, steps)).toEqual({ data: expected, from: 1 });
  expect(migrate('a.json', { schemaVersion: 2, title: 'x' }, steps)).toEqual({ data: expected, from: 2 });
  expect(migrate('a.json', { schemaVersion: 3, title: 'x' }, steps).from).toBeNull();
});

test('data without a version are left for the schema to refuse', () => {
  for (const data of [null, 3, [], {}, { schemaVersion: 'x' }, { schemaVersion: 0 }]) {
    expect(migrate('a.json', data, steps)).toEqual({ data, from: null });
  }
});

test('data of a newer Gloss are refused by name', () => {
  expect(() => migrate('a.json', { schemaVersion: 4 }, steps)).toThrow(/^a\.json .*newer Gloss/);
});
