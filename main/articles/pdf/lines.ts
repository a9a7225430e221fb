import { median, type Piece, readingAreas } from './columns';

/** One line of a page, with all its pieces put together. */
export interface Line extends Piece {
  /** Counted from 0. */
  readonly page: number;
  /** Lines of one area belong to one column. Counted through the document. */
  readonly area: number;
}

/** The lines of a page in reading order. `firstArea` is the number of its first area. */
export function linesOf(pieces: readonly Piece[], page: number, firstArea: number): Line[] {
  return readingAreas(together(pieces)).flatMap((area, index) =>
    baselines(area).map((line) => ({ ...joined(line), page, area: firstArea + index })),
  );
}

/** Puts pieces together that stand side by side in one line with no more than a space between them. */
function together(pieces: readonly Piece[]): Piece[] {
  return baselines(pieces).flatMap((line) => {
    const groups: Piece[][] = [];
    for (const piece of line) {
      const before = groups.at(-1)?.at(-1);
      if (before && piece.left - before.right < 0.7 * Math.max(before.size, piece.size))
        groups.at(-1)?.push(piece);
      else groups.push([piece]);
    }
    return groups.map(joined);
  });
}

/** The pieces by lines from the top, and from left to right in each. Raised and lowered ones are in their line. */
function baselines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    const base = line?.reduce((largest, other) => (other.size > largest.size ? other : largest));
    if (line && base && base.y - piece.y < 0.5 * Math.max(base.size, piece.size)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

/** One piece of these, with a space where there is a gap. Lines from right to left begin at the right. */
function joined(pieces: readonly Piece[]): Piece {
  const leftwards = isRightToLeft(pieces.map(({ text }) => text).join(''));
  let text = '';
  let before: Piece | null = null;
  for (const piece of leftwards ? [...pieces].reverse() : pieces) {
    const gap = before ? (leftwards ? before.left - piece.right : piece.left - before.right) : 0;
    const spaced = /\s$/.test(text) || /^\s/.test(piece.text);
    text +=
      before && !spaced && gap > 0.16 * Math.max(before.size, piece.size) ? ` ${piece.text}` : piece.text;
    before = piece;
  }
  return {
    text: text.replace(/[ \t\u00a0]{2,}/g, ' '),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    y: median(pieces.map(({ y }) => y)),
    size: Math.max(...pieces.map(({ size }) => size)),
  };
}

function isRightToLeft(text: string): boolean {
  const rightToLeft = text.match(/[\p{Script=Hebrew}\p{Script=Arabic}]/gu)?.length ?? 0;
  return rightToLeft * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}
