const TIMES = new Set('second minute hour day night week fortnight month year decade century ms'.split(' '));

/** Whether a unit measures time. */
export function measuresTime(unit: string | undefined): boolean {
  return unit !== undefined && TIMES.has(unit);
}
