import { unescapeText } from './escape';

/** A line of a token or of a part of one. Offsets are UTF-16 code units. */
export interface UnitLine {
  readonly number: number;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
}

/** No gap in a text is longer; one that claims to be would fill the memory. */
const LONGEST_GAP = 100_000;

/** The text of a file as it is put together from its sentences, as INCEpTION does. */
export class SentenceText {
  #text = '';
  #pending: string[] = [];
  #before: string | null = null;
  readonly #isJava: boolean;

  constructor(isJava: boolean) {
    this.#isJava = isJava;
  }

  /** The text so far; the line feed that stands behind the last sentence is no part of it. */
  whole(): string {
    return this.#text.endsWith('\n') ? this.#text.slice(0, -1) : this.#text;
  }

  /** Takes a line that begins with a number sign. */
  header(line: string): void {
    const [, key, value = ''] = /^#(Text|Gloss\.before)=(.*)$/s.exec(line) ?? [];
    if (key === 'Text') this.#pending.push(unescapeText(value, this.#isJava));
    else if (key) this.#before = unescapeText(value, this.#isJava);
  }

  /** Takes the place of a token; the first one of a sentence tells where its text goes. Answers what is wrong with it. */
  token(start: number): string | null {
    if (this.#pending.length === 0) return null;
    const before = this.#before;
    if (before !== null && this.whole().length + before.length === start) this.#text = this.whole() + before;
    else if (this.#text.length === start + 1) this.#text = this.whole();
    if (start - this.#text.length > LONGEST_GAP) return 'its offsets are far behind the text before it';
    this.#text = this.#text.padEnd(start);
    if (this.#text.length !== start) return 'its offsets are those of the text before it';
    this.#text += `${this.#pending.join('\n')}\n`;
    this.#pending = [];
    this.#before = null;
    return null;
  }
}

/** `1-2.1<tab>8-10<tab>the<tab>…`, or what is wrong with the line. */
export function unitLine(line: string, number: number, columns: number): UnitLine | string {
  const [id = '', offsets = '', , ...cells] = line.split('\t');
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(offsets) ?? [];
  if (!/^\d+-\d+(\.\d+)?$/.test(id) || start === undefined || end === undefined)
    return 'the line does not begin with the number and the offsets of a token';
  if (cells.length < columns)
    return `the line has ${cells.length} columns for annotations, and the header tells of ${columns}`;
  return { number, id, start: Number(start), end: Number(end), cells };
}
