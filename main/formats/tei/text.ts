import type { RawAnnotation } from '../format';
import { isElement, type XmlElement } from '../xml-tree';
import { teiCharacter } from './character';

/** The text of a TEI document, where its elements stand in it, and what they say inline. UTF-16 code units. */
export interface TeiText {
  readonly text: string;
  readonly places: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  readonly inline: readonly RawAnnotation[];
  /** The white space is the text's own, so that pointers may count characters in it. */
  readonly isExact: boolean;
}

/** Each begins and ends a line. */
const blocks = new Set(
  'ab argument bibl byline castItem castList closer dateline div div1 div2 div3 div4 docTitle epigraph figDesc figure formula head imprimatur item l label lg list listBibl note opener p postscript row salute signed sp speaker stage table titlePage titlePart trailer u'.split(
    ' ',
  ),
);

/** What says something of the words in it, and so becomes an annotation with its own name as label. */
const tellings = new Set(
  'date geogName measure name num orgName persName placeName q quote rs said seg settlement country term time unit'.split(
    ' ',
  ),
);

/** Not part of what is read: running heads, and what is said of the document. */
const skipped = new Set(['fw', 'teiHeader', 'standOff']);

/**
 * The text in an element. Where it says `xml:space="preserve"` that is its string, character by character. Elsewhere
 * white space is nothing but a gap, and blocks and `lb` are lines.
 */
export function teiTextOf(root: XmlElement): TeiText {
  const isExact = root.attributes['xml:space'] === 'preserve';
  const walk = new Walk(isExact);
  walk.through(root);
  return { text: walk.text, places: walk.places, inline: walk.inline, isExact };
}

interface Open {
  readonly element: XmlElement;
  start: number | null;
}

class Walk {
  text = '';
  readonly places = new Map<string, { start: number; end: number }>();
  readonly inline: RawAnnotation[] = [];
  /** What is to stand before the next word. */
  private gap: '' | ' ' | '\n' = '';
  /** Elements in which no word has come yet. */
  private readonly waiting: Open[] = [];

  constructor(private readonly isExact: boolean) {}

  through(element: XmlElement): void {
    if (skipped.has(element.name)) return;
    const isLine = !this.isExact && blocks.has(element.name);
    if (isLine || (!this.isExact && element.name === 'lb')) this.gap = '\n';
    const open: Open = { element, start: this.isExact ? this.text.length : null };
    this.waiting.push(open);
    const character = teiCharacter(element);
    for (const child of character === null ? element.children : [character]) {
      if (isElement(child)) this.through(child);
      else this.add(child);
    }
    const at = this.waiting.indexOf(open);
    if (at >= 0) this.waiting.splice(at, 1);
    if (isLine) this.gap = '\n';
    if (open.start !== null) this.note(element, { start: open.start, end: this.text.length });
  }

  private add(text: string): void {
    if (this.isExact) {
      this.text += text;
      return;
    }
    for (const word of text.split(/([ \t\r\n]+)/)) {
      if (word === '') continue;
      if (/^[ \t\r\n]/.test(word)) this.gap ||= ' ';
      else this.addWord(word);
    }
  }

  private addWord(word: string): void {
    if (this.text !== '') this.text += this.gap;
    this.gap = '';
    for (const open of this.waiting.splice(0)) open.start = this.text.length;
    this.text += word;
  }

  private note({ name, attributes, line }: XmlElement, place: { start: number; end: number }): void {
    const id = attributes['xml:id'];
    if (id !== undefined) this.places.set(id, place);
    if (!tellings.has(name) || place.start === place.end) return;
    const said = Object.entries(attributes).filter(([key]) => !key.includes(':') && key !== 'n');
    const { start, end } = place;
    this.inline.push({
      ...(id === undefined ? {} : { id }),
      ...{ line, label: name, attributes: Object.fromEntries(said) },
      fragments: [{ start, end, text: this.text.slice(start, end) }],
    });
  }
}
