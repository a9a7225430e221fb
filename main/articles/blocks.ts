/** A text that is put together block by block, as word processors and e-books have it. */
export class Blocks {
  #text = '';
  #last: 'paragraph' | 'line' | null = null;

  /** A paragraph or heading: a line of its own, with an empty one before it. Line breaks in it stay. */
  paragraph(text: string): void {
    this.#add(text, 'paragraph');
  }

  /** An item of a list or a row of a table: a line of its own. */
  line(text: string): void {
    this.#add(text, 'line');
  }

  /** The cells of a table's row, with tabs between them; what breaks lines in a cell becomes a space. */
  row(cells: readonly string[]): void {
    const plain = cells.map((cell) => cell.trim().replace(/\s*\n\s*|\t/g, ' '));
    if (plain.some((cell) => cell !== '')) this.line(plain.join('\t'));
  }

  /** What follows stands apart from what came before, also when both are lines. */
  gap(): void {
    if (this.#last) this.#last = 'paragraph';
  }

  /** All of it, with a line feed at the end; empty when there is nothing. */
  text(): string {
    return this.#text === '' ? '' : `${this.#text}\n`;
  }

  #add(text: string, kind: 'paragraph' | 'line'): void {
    const block = text.replace(/^\n+|[ \t\n]+$/g, '');
    if (!/\S/.test(block)) return;
    const near = kind === 'line' && this.#last === 'line';
    this.#text += this.#last === null ? block : `${near ? '\n' : '\n\n'}${block}`;
    this.#last = kind;
  }
}
