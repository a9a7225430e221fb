import { median } from './columns';
import { Hyphens } from './hyphens';
import type { Line } from './lines';

/** The lines, in reading order, as paragraphs with the words that a line's end parts put together again. */
export function paragraphs(lines: readonly Line[]): string[] {
  const hyphens = new Hyphens(lines.map(({ text }) => text));
  const areas = measured(lines);
  const texts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const text = line.text.trim();
    const last = texts.length - 1;
    if (before && !begins(line, before, areas, rightEdge(lines, index - 1))) {
      texts[last] = hyphens.join(texts[last] ?? '', text);
    } else texts.push(text);
  }
  return texts;
}

/** How far the lines around this one reach: beside a picture less far than elsewhere in the column. */
function rightEdge(lines: readonly Line[], index: number): number {
  const near = lines.slice(Math.max(0, index - 4), index + 5);
  return Math.max(...near.filter(({ area }) => area === lines[index]?.area).map(({ right }) => right));
}

interface Area {
  readonly left: number;
  readonly right: number;
  /** From line to line, in points. */
  readonly leading: number;
}

function measured(lines: readonly Line[]): Map<number, Area> {
  const groups = new Map<number, Line[]>();
  for (const line of lines) {
    const group = groups.get(line.area);
    if (group) group.push(line);
    else groups.set(line.area, [line]);
  }
  const all = median(stepsOf(lines));
  return new Map(
    [...groups].map(([area, group]) => [
      area,
      {
        // A few lines may hang out to the left: bullets, numbers.
        left: median(group.map(({ left }) => left)),
        right: Math.max(...group.map(({ right }) => right)),
        leading: group.length > 4 ? median(stepsOf(group)) : all,
      },
    ]),
  );
}

function stepsOf(lines: readonly Line[]): number[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before && before.area === line.area && before.y > line.y ? [before.y - line.y] : [];
  });
}

const bullet = /^\s*(?:[•●▪◦‣∙■□–-]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)/u;
const sentenceEnd = /[.!?:…。]["'”’»)\]]*$/u;

/** Whether the line begins a paragraph. `edge` is how far the lines around the one before it reach. */
function begins(line: Line, before: Line, areas: ReadonlyMap<number, Area>, edge: number): boolean {
  const area = areas.get(line.area);
  const last = areas.get(before.area);
  if (!area || !last || bullet.test(line.text)) return true;
  if (Math.abs(line.size - before.size) > 0.12 * Math.max(line.size, before.size)) return true;
  const ended = sentenceEnd.test(before.text.trim());
  const broken = isBroken(line, before, edge, last);
  if (line.area !== before.area)
    return ended ? broken || indented(line, area) : broken && !/^\s*\p{Ll}/u.test(line.text);
  if (before.y - line.y > 1.35 * area.leading) return true;
  return (
    (indented(line, area) && !indented(before, last)) ||
    (broken && (ended || /^\s*["'“‘«(]?\p{Lu}/u.test(line.text)))
  );
}

/** Whether the line before ends early: this one's first word would have had room in it. */
function isBroken(line: Line, before: Line, edge: number, area: Area): boolean {
  if (/[-\u2010\u00ad]$/.test(before.text.trim())) return false;
  const first = /^\s*\S+/.exec(line.text)?.[0].length ?? 0;
  const word = ((first + 1) / line.text.length) * (line.right - line.left);
  return before.right + word < edge - 0.04 * (area.right - area.left);
}

function indented(line: Line, area: Area): boolean {
  return line.left - area.left > 0.6 * line.size && line.left - area.left < 6 * line.size;
}
