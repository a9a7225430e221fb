import type { TableColumns } from '../../preload/contract';

export type Role = keyof TableColumns;

/** What a column of a table of articles can be, as it is called on the screen. */
export const nameOfRole: Readonly<Record<Role, string>> = {
  text: 'Text',
  title: 'Title',
  date: 'Date',
  id: 'ID',
  outlet: 'Outlet',
  author: 'Author',
  language: 'Language',
};

export const roles: readonly Role[] = ['text', 'title', 'date', 'id', 'outlet', 'author', 'language'];

/**
 * The columns with another one in this role, or none. A column has one role: it gives up the one that it had. Null
 * where no column is the text any more.
 */
export function withRole(
  columns: TableColumns | null,
  role: Role,
  column: string | null,
): TableColumns | null {
  const chosen = new Map<Role, string>();
  for (const one of roles) {
    const name = one === role ? column : columns?.[one];
    if (name && (one === role || name !== column)) chosen.set(one, name);
  }
  const text = chosen.get('text');
  return text === undefined ? null : { ...Object.fromEntries(chosen), text };
}
