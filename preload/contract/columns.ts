/** Whether each row of a table that is kept in columns has all its cells. */
export function isEven(columns: Readonly<Record<string, readonly unknown[]>>): boolean {
  return new Set(Object.values(columns).map(({ length }) => length)).size <= 1;
}

/** The cell of a row, from 0. Throws RangeError where there is no such row. */
export function cell<T>(column: readonly T[], row: number): T {
  const value = column[row];
  if (value === undefined) throw new RangeError(`There is no row ${row}.`);
  return value;
}
