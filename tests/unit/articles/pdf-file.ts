/** A line of text on a page: its left end and baseline in points from the lower left corner, and the letters' size. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF of these pages (letters in Helvetica, Latin 1 only), with the properties in `info`. */
export function pdfOf(
  pages: readonly (readonly Placed[])[],
  info: Readonly<Record<string, string>> = {},
): Uint8Array {
  const kids = pages.map((_, index) => `${5 + 2 * index} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} ${literal(value)}`)
      .join(' ')} >>`,
    ...pages.flatMap((page, index) => {
      const content = page.map(
        ({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td ${literal(text)} Tj ET`,
      );
      const stream = content.join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * index} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file + table + end, 'latin1'));
}

/** Lines below one another from `y` down, 12 points apart. */
export function column(x: number, y: number, ...lines: readonly string[]): Placed[] {
  return lines.map((text, index) => ({ text, x, y: y - 12 * index }));
}

function literal(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}
