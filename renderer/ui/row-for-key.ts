/** The row of a list that the arrows, Home and End go to from row `here`; undefined for other keys. */
export function rowForKey(key: string, here: number, last: number): number | undefined {
  const rows: Record<string, number> = {
    ArrowDown: Math.min(here + 1, last),
    ArrowUp: Math.max(here - 1, 0),
    Home: 0,
    End: last,
  };
  return rows[key];
}
