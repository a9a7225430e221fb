import type { Line } from './lines';

/** So many lines at the top and at the bottom of a page can be running heads. */
const MARGIN = 3;
/** In points: how far the same head may move from page to page. */
const NEAR = 4;

/**
 * Takes out the lines that stand at the same place at the top or bottom of most pages (or of every other page), with
 * the same words up to their numbers: running heads and page numbers. `removed` are their words, without repetition.
 */
export function withoutRunningHeads(lines: readonly Line[]): { kept: Line[]; removed: string[] } {
  const pages = new Map<number, Line[]>();
  for (const line of lines) add(pages, line.page, line);
  const candidates = [...pages.values()].flatMap((page) => {
    const byHeight = [...page].sort((a, b) => b.y - a.y);
    return [...new Set([...byHeight.slice(0, MARGIN), ...byHeight.slice(-MARGIN)])];
  });
  const needed = Math.max(2, Math.ceil(pages.size * 0.4));
  const places = new Map<string, Line[]>();
  for (const line of candidates) add(places, wordsOf(line), line);
  const heads = new Set(
    candidates.filter((line) => {
      const same = places.get(wordsOf(line))?.filter(({ y }) => Math.abs(y - line.y) <= NEAR);
      return new Set(same?.map(({ page }) => page)).size >= needed;
    }),
  );
  const words = new Map([...heads].reverse().map((line) => [wordsOf(line), line.text.trim()]));
  const removed = [...words.values()]
    .map((text) => (/\p{L}{2}/u.test(text) ? text : 'page numbers'))
    .reverse();
  return { kept: lines.filter((line) => !heads.has(line)), removed: [...new Set(removed)] };
}

function add<K>(groups: Map<K, Line[]>, key: K, line: Line): void {
  const group = groups.get(key);
  if (group) group.push(line);
  else groups.set(key, [line]);
}

/** The same for `Page 3 of 12` and `Page 4 of 12`, and for numbers in Roman digits that stand alone. */
function wordsOf({ text }: Line): string {
  return text
    .trim()
    .replace(/\d+/g, '#')
    .replace(/^[ivxlc]+$/i, '#');
}
