/** A piece of text at its place on a page, in points from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  /** Of the letters. */
  readonly size: number;
}

/** A gutter between columns is at least so wide, as a part of the letters' size. */
const GUTTER = 0.7;
/** So many pieces at least make a column. */
const FEWEST = 3;

/**
 * The pieces of a page as one reads them: areas one after the other, each a single column. Columns are found by the
 * white between them, which only few pieces (a headline, a caption) may cross: those part the page into bands.
 */
export function readingAreas(pieces: readonly Piece[]): (readonly Piece[])[] {
  const gutter = findGutter(pieces);
  if (gutter === null) return pieces.length > 0 ? [pieces] : [];
  const crossing = new Set(pieces.filter(({ left, right }) => left < gutter && right > gutter));
  const areas: (readonly Piece[])[] = [];
  let band: Piece[] = [];
  let across: Piece[] = [];
  const endBand = () => {
    areas.push(...readingAreas(band.filter(({ right }) => right <= gutter)));
    areas.push(...readingAreas(band.filter(({ left }) => left >= gutter)));
    band = [];
  };
  const endAcross = () => {
    if (across.length > 0) areas.push(across);
    across = [];
  };
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    if (crossing.has(piece)) endBand();
    else endAcross();
    (crossing.has(piece) ? across : band).push(piece);
  }
  endBand();
  endAcross();
  return areas;
}

/** Where the page parts into two columns, left to right, that hold lines of prose side by side; null if nowhere. */
function findGutter(pieces: readonly Piece[]): number | null {
  if (pieces.length < 2 * FEWEST) return null;
  const left = Math.min(...pieces.map((piece) => piece.left));
  const right = Math.max(...pieces.map((piece) => piece.right));
  const half = (median(pieces.map(({ size }) => size)) * GUTTER) / 2;
  let best: { x: number; crossing: number } | null = null;
  for (let x = left + (right - left) * 0.15; x < right - (right - left) * 0.15; x += 2) {
    const crossing = pieces.filter((piece) => piece.left < x + half && piece.right > x - half).length;
    if (best && crossing >= best.crossing) continue;
    if (crossing * 3 <= pieces.length && areColumns(pieces, x)) best = { x, crossing };
  }
  return best?.x ?? null;
}

/** Whether what stands on both sides of x are columns of prose, and not the cells of a table. */
function areColumns(pieces: readonly Piece[], x: number): boolean {
  const sides = [pieces.filter(({ right }) => right <= x), pieces.filter(({ left }) => left >= x)];
  const [tops, bottoms] = [Math.max, Math.min].map((end) =>
    sides.map((side) => end(...side.map(({ y }) => y))),
  );
  const besides = Math.min(...(tops ?? [])) - Math.max(...(bottoms ?? []));
  return sides.every(isProse) && besides > 0;
}

/** Lines of prose fill most of their column's width, and the column is wide enough for some words. */
function isProse(side: readonly Piece[]): boolean {
  if (side.length < FEWEST) return false;
  const width = Math.max(...side.map(({ right }) => right)) - Math.min(...side.map(({ left }) => left));
  const typical = median(side.map(({ left, right }) => right - left));
  return width > 7 * median(side.map(({ size }) => size)) && typical > 0.45 * width;
}

/** The middle of the numbers by size; 0 for none. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
