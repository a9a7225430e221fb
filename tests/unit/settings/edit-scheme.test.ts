import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  attributeTitle,
  defaultScheme,
  LabelScheme,
  offeredLabels,
  schemeFault,
} from '../../../preload/contract';
import {
  hotkeyFault,
  nameFault,
  renamed,
  withLabel,
  withLabelMoved,
  withNewAttribute,
  withNewLabel,
  withNewRelation,
  withoutLabel,
} from '../../../renderer/settings/edit-scheme';

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '');

test('labels of any names get ids of their own, and the first twelve colours of their own', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 40 }), (names) => {
      const scheme = names.reduce(
        (before, each) =>
          nameFault(before, null, each) === null ? withNewLabel(before, each.trim()) : before,
        defaultScheme,
      );
      expect(LabelScheme.parse(scheme)).toEqual(scheme);
      expect(schemeFault(scheme)).toBeNull();
      const first = scheme.labels.slice(0, 12).map(({ colour }) => colour);
      expect(new Set(first).size).toBe(first.length);
    }),
  );
});

test('moving a label keeps all of them, and puts it where it was asked to go', () => {
  fc.assert(
    fc.property(fc.constantFrom('claim', 'figure', 'quote'), fc.integer({ min: -2, max: 5 }), (id, to) => {
      const { labels } = withLabelMoved(defaultScheme, id, to);
      expect(labels.findIndex((label) => label.id === id)).toBe(Math.max(0, Math.min(2, to)));
      expect(labels.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(defaultScheme.labels);
    }),
  );
});

test('a retired label is not offered, and gives its name and its key free', () => {
  const scheme = withLabel(defaultScheme, 'claim', (label) => ({ ...label, retired: true }));
  expect(offeredLabels(scheme).map(({ id }) => id)).toEqual(['figure', 'quote']);
  expect(nameFault(scheme, null, 'claim')).toBeNull();
  expect(hotkeyFault(scheme, 'figure', 'c')).toBeNull();
  expect(hotkeyFault(defaultScheme, 'figure', 'C')).toBe('“Claim” has the key C.');
  expect(hotkeyFault(defaultScheme, 'figure', '7')).toMatch(/one letter/);
  expect(hotkeyFault(defaultScheme, 'figure', 'n')).toMatch(/Write a note/);
});

test('a label is removed and a relation added', () => {
  expect(withoutLabel(defaultScheme, 'claim').labels.map(({ id }) => id)).toEqual(['figure', 'quote']);
  expect(withNewRelation(defaultScheme, 'Supports!').relations.at(-1)).toEqual({
    id: 'supports-2',
    name: 'Supports!',
  });
});

test('attributes that are added and renamed keep names of their own, whatever they are called', () => {
  const step = fc.oneof(fc.record({ add: name }), fc.record({ rename: fc.nat(7), to: name }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let attributes: ReturnType<typeof withNewAttribute> = [];
      for (const one of steps) {
        const before = attributes.map((each) => each.name);
        attributes =
          'add' in one
            ? withNewAttribute(attributes, one.add)
            : attributes.map((each, at) => (at === one.rename ? renamed(each, one.to) : each));
        expect(attributes.map((each) => each.name).slice(0, before.length)).toEqual(before);
        expect(new Set(attributes.map((each) => each.name)).size).toBe(attributes.length);
        const last = attributes.at(-1);
        if ('add' in one && last) expect(attributeTitle(last)).toBe(one.add);
      }
    }),
  );
});
