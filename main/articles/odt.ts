import { GlossError } from '../../preload/contract/result';
import { Blocks } from './blocks';
import type { Content } from './content';
import { readProperties } from './properties';
import { readXml, type XmlListener } from './xml';
import { zipParts } from './zip';

/** Elements in which there is no text of the article. */
const passedOver = new Set([
  'annotation',
  'tracked-changes',
  'note-citation',
  'ruby-text',
  'title',
  'desc',
  'forms',
]);

/**
 * The text of an OpenDocument file: paragraphs, lists, tables row by row with tabs, and the notes at the end, each
 * behind the number that stands at its place. Deleted text, comments and pictures stay out. Throws GlossError.
 */
export function readOdt(bytes: Uint8Array): Content {
  const parts = zipParts(bytes);
  const [content, meta, manifest] = ['content.xml', 'meta.xml', 'META-INF/manifest.xml'].map((name) =>
    parts.get(name),
  );
  if (!content) throw new GlossError('bad-input', 'This is no OpenDocument text: it has no content.xml.');
  if (manifest && /encryption-data/.test(Buffer.from(manifest.bytes()).toString('latin1')))
    throw new GlossError('bad-input', 'The file is locked with a password.');
  const reader = new OdtText();
  readXml('content.xml', content.bytes(), reader);
  const text = reader.result();
  return { ...(meta ? readProperties('meta.xml', meta, text) : {}), text, warnings: [] };
}

/** Listens to `content.xml` and writes its text down. */
class OdtText implements XmlListener {
  readonly #blocks = new Blocks();
  readonly #notes: string[] = [];
  /** Paragraphs that are open: a text box stands inside one, a note inside another. */
  readonly #open: string[] = [];
  /** Cells of the rows that are open, for a table may stand in a cell. */
  readonly #rows: string[][] = [];
  #lists = 0;
  #passing = 0;
  /** The paragraphs of the note that is open. */
  #note: string[] | null = null;

  result(): string {
    this.#blocks.gap();
    for (const [index, note] of this.#notes.entries()) this.#blocks.line(`[${index + 1}] ${note}`);
    return this.#blocks.text();
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#passing > 0 || passedOver.has(name)) this.#passing++;
    else if (name === 'p' || name === 'h') this.#open.push('');
    else if (name === 's') this.#put(' '.repeat(Math.min(1000, Number(attributes.c ?? 1) || 1)));
    else if (name === 'tab') this.#put('\t');
    else if (name === 'line-break') this.#put('\n');
    else if (name === 'list') this.#lists++;
    else if (name === 'table') this.#blocks.gap();
    else if (name === 'table-row') this.#rows.push([]);
    else if (/^(covered-)?table-cell$/.test(name)) this.#rows.at(-1)?.push('');
    else if (name === 'note') this.#startNote();
  }

  text(text: string): void {
    if (this.#passing > 0) return;
    const plain = text.replace(/[ \t\r\n]+/g, ' ');
    // White space counts once, also over the borders of elements, and not at the start of a paragraph.
    this.#put(/(^|\s)$/.test(this.#open.at(-1) ?? '') ? plain.replace(/^ /, '') : plain);
  }

  close(name: string): void {
    if (this.#passing > 0) this.#passing--;
    else if (name === 'p' || name === 'h') this.#paragraph(this.#open.pop() ?? '');
    else if (name === 'list') this.#lists--;
    else if (name === 'table') this.#blocks.gap();
    else if (name === 'table-row') this.#row(this.#rows.pop() ?? []);
    else if (name === 'note') this.#endNote();
  }

  /** Text outside of paragraphs is only white space between elements. */
  #put(text: string): void {
    const before = this.#open.pop();
    if (before !== undefined) this.#open.push(before + text);
  }

  #paragraph(text: string): void {
    if (this.#note) this.#note.push(text.trim());
    else if (this.#rows.length > 0) this.#addToCell(text);
    else if (this.#lists > 0) this.#blocks.line(text);
    else this.#blocks.paragraph(text);
  }

  #addToCell(text: string): void {
    const row = this.#rows.at(-1) ?? [];
    const before = row.pop() ?? '';
    row.push(before ? `${before}\n${text}` : text);
  }

  /** The row of a table inside a cell becomes a part of that cell. */
  #row(cells: string[]): void {
    if (this.#rows.length > 0) this.#addToCell(cells.join(' '));
    else this.#blocks.row(cells);
  }

  #startNote(): void {
    this.#notes.push('');
    this.#put(`[${this.#notes.length}]`);
    this.#note = [];
  }

  #endNote(): void {
    this.#notes[this.#notes.length - 1] = (this.#note ?? []).join(' ');
    this.#note = null;
  }
}
