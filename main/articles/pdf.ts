import { setImmediate } from 'node:timers/promises';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { GlossError } from '../../preload/contract/result';
import type { Content } from './content';
import { findDay } from './day';
import { readMetadata } from './metadata';
import { median, type Piece } from './pdf/columns';
import { type Line, linesOf } from './pdf/lines';
import { paragraphs } from './pdf/paragraphs';
import { withoutRunningHeads } from './pdf/running-heads';
import { usableAuthor, usableTitle } from './properties';

/**
 * The text of a PDF that has a text layer: columns one after the other, words put together that a line's end parts,
 * without running heads and page numbers (a warning names them). Throws GlossError for a scan without text, a locked
 * or a broken file.
 */
export async function readPdf(bytes: Uint8Array): Promise<Content> {
  process.on('unhandledRejection', passOver);
  try {
    return await contentOf(bytes);
  } finally {
    // Not before those are told of that are still on their way.
    await setImmediate();
    process.off('unhandledRejection', passOver);
  }
}

/** In a broken file the library leaves failures behind that nobody can catch; they would end the thread. */
function passOver(): void {}

async function contentOf(bytes: Uint8Array): Promise<Content> {
  const pdf = await open(bytes);
  try {
    const { lines, empty } = await allLines(pdf);
    if (lines.length === 0) throw new GlossError('bad-input', scan);
    const { kept, removed } = withoutRunningHeads(lines);
    const raw = `${paragraphs(kept).join('\n\n')}\n`;
    const text = raw.replace(/\uf001/g, 'fi').replace(/\uf002/g, 'fl');
    return {
      ...(await metadataOf(pdf, kept, text)),
      text,
      warnings: [...warningsOf(removed, empty), ...oddLetters(raw, text)],
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

const scan =
  'The PDF has no text, only pictures of pages, as scanners make them. Run it through text recognition (OCR), and add what comes out.';

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // A copy: the library keeps what it is given.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
    });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    const message = locked
      ? 'The PDF is locked with a password. Save a copy without one, and add that.'
      : 'The PDF is broken: it could not be opened.';
    throw new GlossError('bad-input', message, { cause: error });
  }
}

async function allLines(pdf: PDFDocumentProxy): Promise<{ lines: Line[]; empty: number[] }> {
  const lines: Line[] = [];
  const empty: number[] = [];
  for (let page = 0; page < pdf.numPages; page++) {
    const pieces = await piecesOf(pdf, page);
    if (pieces.length === 0) empty.push(page + 1);
    lines.push(...linesOf(pieces, page, (lines.at(-1)?.area ?? -1) + 1));
  }
  return { lines, empty };
}

/** The upright text of a page; what stands askew is a stamp or a watermark. A broken page is an empty one. */
async function piecesOf(pdf: PDFDocumentProxy, index: number): Promise<Piece[]> {
  try {
    const page = await pdf.getPage(index + 1);
    const { items } = await page.getTextContent({ disableNormalization: true });
    page.cleanup();
    return items.flatMap((item) => {
      if (!('str' in item) || !/\S/.test(item.str)) return [];
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
      if (Math.abs(b) > 0.1 * Math.abs(a)) return [];
      return [{ text: item.str, left: x, right: x + item.width, y, size: Math.hypot(c, d) }];
    });
  } catch {
    return [];
  }
}

async function metadataOf(
  pdf: PDFDocumentProxy,
  lines: readonly Line[],
  text: string,
): Promise<Partial<Content>> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const told = (key: string) => {
    const value: unknown = Object.entries(info).find(([name]) => name === key)?.[1];
    return typeof value === 'string' && value.trim() ? value.trim() : undefined;
  };
  const made = /^D:(\d{4})(\d\d)(\d\d)/.exec(told('CreationDate') ?? '');
  return {
    title: usableTitle(told('Title')) ?? largestText(lines),
    author: usableAuthor(told('Author')),
    date: readMetadata(text, '').date ?? findDay(made?.slice(1).join('-') ?? '')?.day ?? null,
    language: told('Language') ?? null,
  };
}

/** What is set in the largest letters on the first page, where they are larger than those of most text. */
function largestText(lines: readonly Line[]): string | null {
  const first = lines.filter(({ page }) => page === 0);
  const size = Math.max(...first.filter(({ text }) => text.trim().length > 2).map((line) => line.size));
  if (size < 1.15 * median(lines.map((line) => line.size))) return null;
  const from = first.findIndex((line) => line.size > 0.95 * size && line.text.trim().length > 2);
  const rest = first.slice(from);
  const end = rest.findIndex((line) => line.size <= 0.95 * size);
  const title = paragraphs(rest.slice(0, end < 0 ? undefined : end)).join(' ');
  return title.length >= 4 && title.length <= 250 ? title : null;
}

function warningsOf(removed: readonly string[], empty: readonly number[]): string[] {
  const warnings: string[] = [];
  if (removed.length > 0) {
    const shown = removed.slice(0, 5).map((words) => (words === 'page numbers' ? words : `“${words}”`));
    const more = removed.length > 5 ? ` and ${removed.length - 5} more` : '';
    warnings.push(`What repeats at the edge of the pages was left out: ${shown.join(', ')}${more}.`);
  }
  if (empty.length === 1) warnings.push(`Page ${empty[0]} has no text; it may be a picture.`);
  if (empty.length > 1)
    warnings.push(`${empty.length} pages have no text, the first is page ${empty[0]}. They may be pictures.`);
  return warnings;
}

function oddLetters(raw: string, text: string): string[] {
  const warnings: string[] = [];
  if (raw !== text)
    warnings.push('Letters that the PDF draws as one (fi, fl) under numbers of its own were written out.');
  const unknown = text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0;
  if (unknown * 50 > text.length)
    warnings.push('The PDF does not tell what many of its letters are; the text may be garbled.');
  return warnings;
}
