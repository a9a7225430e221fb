/** Where one end of an arc is, in CSS pixels of the article's column. */
export interface End {
  readonly x: number;
  /** The top of the annotated words. */
  readonly y: number;
  /** False when its words are not laid out: then only its line is known. */
  readonly shown: boolean;
}

/** What an arc joins. */
export interface Ends {
  readonly from: End;
  readonly to: End;
}

/** How far above the words an arc runs: in the space between two lines, so that it covers none. */
const ABOVE = 4;
/** Arcs that run side by side there are so far apart, and so many, before the lowest place is used again. */
const STAGGER = 1.5;
const STAGGERED = 3;
const ROUND = 5;

/** The widest lane in the margin has room for an arc and its name, the narrowest for an arc that can be followed. */
const WIDEST = 14;
const NARROWEST = 4;
/** What is left free at the edge of the window: the name of the outermost arc stands there. */
const EDGE = 12;

/** Whether both ends stand in one row of the text: then the arc runs above it, and not down the margin. */
export function inOneRow({ from, to }: Ends): boolean {
  return from.shown && to.shown && Math.abs(from.y - to.y) < 3;
}

/**
 * The path of an arc: from the first words up between the lines, out to `x` in the margin, along it and back in to the
 * other words; for two in one row just above it. `turn` counts the arcs, so that those that begin side by side differ.
 */
export function arcPath(ends: Ends, x: number, turn: number): string {
  const { from, to } = ends;
  const above = ABOVE + STAGGER * (turn % STAGGERED) - STAGGER;
  const fromY = from.y - above;
  const toY = to.y - above;
  if (inOneRow(ends)) {
    const side = to.x > from.x ? ROUND : -ROUND;
    return `M${from.x} ${from.y}q0 ${-above} ${side} ${-above}H${to.x - side}q${side} 0 ${side} ${above}`;
  }
  const down = toY > fromY ? ROUND : -ROUND;
  const start = from.shown
    ? `M${from.x} ${from.y}q0 ${-above} ${-ROUND} ${-above}H${x + ROUND}q${-ROUND} 0 ${-ROUND} ${down}`
    : `M${x} ${fromY}`;
  const end = to.shown
    ? `V${toY - down}q0 ${down} ${ROUND} ${down}H${to.x - ROUND}q${ROUND} 0 ${ROUND} ${above}`
    : `V${toY}`;
  return start + end;
}

/**
 * The lane of each arc, 0 the nearest to the text: short arcs inside long ones, each in the first lane in which it
 * meets no other. Those in one row need none and get 0. Ends in, lanes out, in the same order.
 */
export function arcLanes(arcs: readonly Ends[]): readonly number[] {
  const lanes: { top: number; bottom: number }[][] = [];
  const result = arcs.map(() => 0);
  const reach = arcs.map(({ from, to }) => ({ top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) }));
  const shortFirst = arcs
    .flatMap((arc, at) => (inOneRow(arc) ? [] : [{ at, ...(reach[at] ?? { top: 0, bottom: 0 }) }]))
    .sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top);
  for (const { at, top, bottom } of shortFirst) {
    const free = lanes.findIndex((taken) => taken.every((other) => other.bottom < top || other.top > bottom));
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), { top, bottom }];
    result[at] = lane;
  }
  return result;
}

/** How wide each of so many lanes is where there is so much room beside the text, in CSS pixels. */
export function laneWidth(lanes: number, room: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, (room - EDGE) / Math.max(1, lanes)));
}

/** How far from the text a lane is. Where there is no room for another one, the first is used again. */
export function laneOffset(lane: number, width: number, room: number): number {
  const fitting = Math.max(1, Math.floor((room - EDGE) / width));
  return width * ((lane % fitting) + 1);
}
