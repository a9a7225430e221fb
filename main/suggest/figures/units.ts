const TIMES = new Set('second minute hour day night week fortnight month year decade century ms'.split(' '));

/** Whether a unit measures time. */
export function measuresTime(unit: string | undefined): boolean {
  return unit !== undefined && TIMES.has(unit);
}

/** Whether it is a share or money: what follows is not counted by it, unless "of" says so. */
export function sharesOrPays(unit: string | undefined): boolean {
  return unit !== undefined && (unit === '%' || unit === 'percentage point' || /^[A-Z]{3}$/.test(unit));
}
