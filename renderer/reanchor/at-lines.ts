import type { Runs } from './rows';

/**
 * The same difference with what is new, or gone, from the start of a line where that is as true: of "tea.\nThey left."
 * after "tea." it is the second line that is new, and not ".\nThey left". What stands between two runs is moved to the
 * right as long as both texts stay what they are.
 */
export function atLines(before: string, after: string, runs: Runs): Runs {
  const moved = runs.map((run) => ({ ...run }));
  for (const [index, next] of moved.entries()) {
    const last = moved[index - 1];
    if (!last) continue;
    const [beforeEnd, afterEnd] = [last.before + last.length, last.after + last.length];
    const isNew = beforeEnd === next.before;
    if (isNew === (afterEnd === next.after)) continue;
    const [text, from, to] = isNew ? [after, afterEnd, next.after] : [before, beforeEnd, next.before];
    const by = stepsToLine(text, from, to, next.length - 1);
    last.length += by;
    next.before += by;
    next.after += by;
    next.length -= by;
  }
  return moved;
}

/** How far the stretch can move right to begin a line; 0 where it cannot, or does so already. */
function stepsToLine(text: string, from: number, to: number, most: number): number {
  for (let by = 0; by <= most; by++) {
    if (from + by === 0 || text[from + by - 1] === '\n') return by;
    if (text[from + by] !== text[to + by]) return 0;
  }
  return 0;
}
