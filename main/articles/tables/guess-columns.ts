import type { TableColumns } from '../../../preload/contract/table';
import { findDay } from '../day';

/** What columns are called, most telling first; compared in lower case and without anything but letters. */
const names = {
  text: 'text|fulltext|articletext|body|articlebody|content|articlecontent|maintext|bodytext|article|story|document|contenu|texte|texto|inhalt|columndata',
  title: 'title|headline|articletitle|heading|titre|titel|titulo|name',
  date: 'date|published|publishedat|publishdate|publisheddate|pubdate|publicationdate|datetime|timestamp|created|createdat|when|fecha|datum',
  id: 'id|docid|articleid|documentid|uid|uuid|guid|key|url|link',
  outlet: 'outlet|source|sourcename|publisher|publication|newspaper|site|sitename|media|domain|quelle|fuente',
  author: 'author|authors|byline|creator|writer|journalist|autor|auteur',
  language: 'language|lang|locale|sprache|idioma|langue',
} as const satisfies Record<keyof TableColumns, string>;

/** The text of an article has so many characters at least, by which its column is known where no name tells. */
const LONG = 80;

/**
 * Which columns seem to be what, by their names and by what is in these rows: a text is long, a date is one. Null
 * where no column seems to be the text.
 */
export function guessColumns(
  columns: readonly string[],
  rows: readonly ReadonlyMap<string, string>[],
): TableColumns | null {
  const filled = columns.filter((column) => rows.some((row) => row.get(column)?.trim()));
  const text = named('text', filled) ?? longest(filled, rows);
  if (text === undefined) return null;
  const taken = new Set([text]);
  const found: Record<string, string> = {};
  for (const role of ['title', 'date', 'id', 'outlet', 'author', 'language'] as const) {
    const free = filled.filter((column) => !taken.has(column));
    const column =
      named(role, free) ?? (role === 'date' ? free.find((name) => areDays(name, rows)) : undefined);
    if (column === undefined) continue;
    found[role] = column;
    taken.add(column);
  }
  return { text, ...found };
}

function named(role: keyof typeof names, columns: readonly string[]): string | undefined {
  const plain = columns.map((column) => column.toLowerCase().replace(/[^\p{L}]/gu, ''));
  for (const name of names[role].split('|')) {
    const index = plain.indexOf(name);
    if (index >= 0) return columns[index];
  }
  return undefined;
}

function longest(
  columns: readonly string[],
  rows: readonly ReadonlyMap<string, string>[],
): string | undefined {
  const lengths = columns.map((column) => {
    const cells = rows.map((row) => row.get(column) ?? '').filter(Boolean);
    return { column, length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length) };
  });
  return lengths.filter(({ length }) => length >= LONG).sort((a, b) => b.length - a.length)[0]?.column;
}

function areDays(column: string, rows: readonly ReadonlyMap<string, string>[]): boolean {
  const cells = rows.map((row) => row.get(column)?.trim() ?? '').filter(Boolean);
  return cells.length > 0 && cells.every((cell) => cell.length < 40 && findDay(cell) !== null);
}
