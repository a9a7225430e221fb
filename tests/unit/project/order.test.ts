import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Order } from '../../../main/project/order';

const ids = fc.constantFrom('a-1', 'a-2', 'a-10', 'b-1', 'c-1');
const times = fc.constantFrom('2031-05-01', '2031-05-02', '2031-05-03', '2031-05-04');
const step = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), id: ids, added: times }),
  fc.record({ kind: fc.constant('drop' as const), id: ids }),
  fc.record({ kind: fc.constant('ask' as const) }),
);

it('is that of a fresh start, whatever came and went', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const documents = new Map<string, { id: string; added: string }>();
      const all = () => [...documents.values()];
      const order = new Order();
      for (const one of [...steps, { kind: 'ask' as const }]) {
        if (one.kind === 'put') {
          order.put(one, documents.get(one.id));
          documents.set(one.id, { id: one.id, added: one.added });
        } else if (one.kind === 'drop') {
          order.drop(one.id);
          documents.delete(one.id);
        } else expect(order.ids(all)).toEqual(new Order().ids(all));
      }
    }),
    { numRuns: 500 },
  );
});

it('leaves a list alone that somebody goes through', () => {
  const order = new Order();
  const [first, second] = [
    { id: 'one', added: '2031-05-01' },
    { id: 'two', added: '2031-05-02' },
  ];
  const before = order.ids(() => [first]);
  order.put(second, undefined);
  expect(order.ids(() => [first, second])).toEqual(['one', 'two']);
  expect(before).toEqual(['one']);
});

it('is the same for a project that is opened, sorted or not', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.record({ id: ids, added: times }), { selector: ({ id }) => id }),
      async (all) => {
        const order = new Order();
        await order.begin(all);
        expect(order.ids(() => all)).toEqual(new Order().ids(() => all));
      },
    ),
  ));
