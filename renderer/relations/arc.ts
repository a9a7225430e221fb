/** Where one end of an arc is, in CSS pixels of the article's column. */
export interface End {
  readonly x: number;
  /** The top of the annotated words. */
  readonly y: number;
  /** False when its words are not laid out: then only its line is known. */
  readonly shown: boolean;
}

/** How far above the words an arc runs: in the space between two lines, so that it covers none. */
const ABOVE = 4;
const ROUND = 5;

/** The width of a lane in the margin, the first of which is the nearest to the text: room for an arc and its name. */
export const LANE = 14;

/**
 * The path of an arc: from the first words up between the lines, out to the margin, along it and back in to the other
 * words; for two in one line just above it.
 */
export function arcPath(from: End, to: End, margin: number, lane: number): string {
  const fromY = from.y - ABOVE;
  const toY = to.y - ABOVE;
  if (from.shown && to.shown && Math.abs(fromY - toY) < 3) {
    const side = to.x > from.x ? ROUND : -ROUND;
    return `M${from.x} ${from.y}q0 ${-ABOVE} ${side} ${-ABOVE}H${to.x - side}q${side} 0 ${side} ${ABOVE}`;
  }
  const x = margin - LANE * (lane + 1);
  const down = toY > fromY ? ROUND : -ROUND;
  const start = from.shown
    ? `M${from.x} ${from.y}q0 ${-ABOVE} ${-ROUND} ${-ABOVE}H${x + ROUND}q${-ROUND} 0 ${-ROUND} ${down}`
    : `M${x} ${fromY}`;
  const end = to.shown
    ? `V${toY - down}q0 ${down} ${ROUND} ${down}H${to.x - ROUND}q${ROUND} 0 ${ROUND} ${ABOVE}`
    : `V${toY}`;
  return start + end;
}

/** The lane of each arc: the first in which it meets no other. Ends in, lanes out, in the same order. */
export function arcLanes(arcs: readonly { readonly from: End; readonly to: End }[]): readonly number[] {
  const lanes: { top: number; bottom: number }[][] = [];
  return arcs.map(({ from, to }) => {
    const top = Math.min(from.y, to.y);
    const bottom = Math.max(from.y, to.y);
    const free = lanes.findIndex((taken) => taken.every((other) => other.bottom < top || other.top > bottom));
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), { top, bottom }];
    return lane;
  });
}
