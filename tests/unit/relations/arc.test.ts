import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arcLanes, inOneRow, laneOffset, laneWidth } from '../../../renderer/relations/arc';

const end = fc.record({ x: fc.nat(600), y: fc.nat(600), shown: fc.boolean() });

it('gives arcs that pass each other in the margin lanes of their own', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ from: end, to: end }), { maxLength: 12 }), (arcs) => {
      const lanes = arcLanes(arcs).map((lane, at) => (arcs[at] && inOneRow(arcs[at]) ? Number.NaN : lane));
      const reach = arcs.map(({ from, to }) => [Math.min(from.y, to.y), Math.max(from.y, to.y)] as const);
      for (const [a, [top, bottom]] of reach.entries()) {
        for (const [b, [otherTop, otherBottom]] of reach.entries()) {
          if (a !== b && lanes[a] === lanes[b]) expect(bottom < otherTop || otherBottom < top).toBe(true);
        }
      }
    }),
  );
});

it('puts arcs that never meet into the lane nearest to the text', () => {
  const at = (y: number) => ({ x: 0, y, shown: true });
  expect(
    arcLanes([
      { from: at(0), to: at(10) },
      { from: at(20), to: at(30) },
    ]),
  ).toEqual([0, 0]);
});

it('puts short arcs inside long ones', () => {
  const at = (y: number) => ({ x: 0, y, shown: true });
  expect(
    arcLanes([
      { from: at(0), to: at(100) },
      { from: at(40), to: at(60) },
    ]),
  ).toEqual([1, 0]);
});

it('keeps every lane within the room beside the text, and the room for a name beyond it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 20, max: 600 }), (count, room) => {
      const width = laneWidth(count, room);
      for (let lane = 0; lane < count; lane++)
        // A width that is no whole number of pixels is rounded.
        expect(laneOffset(lane, width, room)).toBeLessThan(room - 12 + 0.001);
    }),
  );
});
