import iconv from 'iconv-lite';
import { GlossError } from '../../preload/contract/result';
import type { Content, ReadOptions } from './content';
import { findDay } from './day';
import { namedEncoding } from './encoding';
import { readMetadata } from './metadata';
import { usableAuthor, usableTitle } from './properties';
import { type Token, tokensOf } from './rtf-tokens';
import { characters, charsets, codePage, destinations } from './rtf-words';

/**
 * An RTF file: its text with a line a paragraph, bars after the cells of tables, and the address of a link after its
 * words; title, author and day of its making where it tells them. Throws GlossError `bad-input` for what is no RTF.
 */
export function readRtf(bytes: Uint8Array, options: ReadOptions): Content {
  const rtf = Buffer.from(bytes).toString('latin1');
  if (!/^\s*\{\\rtf/.test(rtf)) {
    throw new GlossError('bad-input', 'The file is named as an RTF file, but it is none.');
  }
  const reader = new RtfReader(options.encoding === undefined ? null : namedEncoding(options.encoding));
  for (const token of tokensOf(rtf)) {
    reader.take(token);
    // Several documents may stand in one file, but nothing follows a brace that closes none.
    if (reader.isOver) break;
  }
  return reader.content();
}

/** Where the words of a group go. */
type Place = 'text' | 'nowhere' | 'fonts' | 'info' | 'title' | 'author' | 'created' | 'instruction' | 'notes';

/** Words that send their group somewhere else than to the text, and within which place they do. */
const places: readonly { readonly word: string; readonly within?: Place; readonly place: Place }[] = [
  { word: 'fonttbl', place: 'fonts' },
  { word: 'info', place: 'info' },
  { word: 'title', within: 'info', place: 'title' },
  { word: 'author', within: 'info', place: 'author' },
  { word: 'creatim', within: 'info', place: 'created' },
  { word: 'fldinst', place: 'instruction' },
  { word: 'footnote', within: 'text', place: 'notes' },
];

/** What a group can change, and its end puts back. */
interface Group {
  place: Place;
  /** How many characters follow a `\u` for readers that know no Unicode. */
  fallback: number;
  font: number;
  isField: boolean;
}

class RtfReader {
  #group: Group = { place: 'text', fallback: 1, font: -1, isField: false };
  readonly #outer: Group[] = [];
  readonly #parts: Record<Place, string[]> = {
    ...{ text: [], nowhere: [], fonts: [], info: [], title: [], author: [], created: [] },
    ...{ instruction: [], notes: [] },
  };
  readonly #fonts = new Map<number, string>();
  /** Bytes that wait to be decoded together: a character can be made of two. */
  #bytes = '';
  /** Characters still to be passed over after a `\u`. */
  #skip = 0;
  /** True after `\*`: a group that begins so can be passed over by who does not know it. */
  #optional = false;
  #over = false;
  #encoding: string;

  constructor(private readonly told: string | null) {
    this.#encoding = told ?? 'windows-1252';
  }

  take(token: Token): void {
    if (token.kind !== 'bytes') this.#skip = 0;
    if (token.kind === 'open') this.#open();
    else if (token.kind === 'close') this.#close();
    else if (token.kind === 'bytes') this.#takeBytes(token.bytes);
    else this.#takeWord(token.name, token.value);
  }

  get isOver(): boolean {
    return this.#over;
  }

  content(): Content {
    const cut = this.#outer.length > 0;
    while (this.#outer.length > 0) this.#close();
    this.#flush();
    const part = (place: Place) => this.#parts[place].join('').trim();
    const notes = part('notes');
    const whole = this.#parts.text.join('') + (notes && `\n\n${notes}\n`);
    const text = whole.replace(/\p{Surrogate}/gu, '\ufffd');
    return {
      text,
      encoding: this.#encoding,
      title: usableTitle(part('title')),
      author: usableAuthor(part('author')),
      date: readMetadata(text, '').date ?? findDay(part('created'))?.day ?? null,
      warnings: cut ? ['The RTF file ends in the middle: something may be missing.'] : [],
    };
  }

  #open(): void {
    this.#flush();
    this.#optional = false;
    this.#outer.push(this.#group);
    this.#group = { ...this.#group, isField: false };
  }

  #close(): void {
    this.#flush();
    const { isField, place } = this.#group;
    const outer = this.#outer.pop();
    if (!outer) {
      this.#over = true;
      return;
    }
    this.#group = outer;
    if (place === 'notes' && outer.place !== 'notes') this.#parts.notes.push('\n');
    if (!isField) return;
    // Word puts a space after the address of a link that is only to be followed, not read.
    const link = /HYPERLINK\s+("[^"]+")$/i.exec(this.#parts.instruction.splice(0).join(''))?.[1];
    if (link) this.#put(`(${link})`);
  }

  #takeBytes(bytes: string): void {
    this.#optional = false;
    const skipped = Math.min(this.#skip, bytes.length);
    this.#skip -= skipped;
    this.#bytes += bytes.slice(skipped);
  }

  #takeWord(name: string, value: number | null): void {
    const optional = this.#optional;
    this.#optional = name === '*';
    const character = characters.get(name);
    if (character !== undefined) this.#put(character);
    else if (name === 'u' && value !== null) {
      this.#put(String.fromCharCode(value & 0xffff));
      this.#skip = this.#group.fallback;
    } else if (this.#group.place !== 'nowhere' && !this.#set(name, value)) {
      const { place } = this.#group;
      const found = places.find(({ word, within }) => word === name && (within ?? place) === place);
      if (found) this.#go(found.place);
      else if (destinations.has(name) || optional) this.#go('nowhere');
    }
  }

  #go(place: Place): void {
    this.#flush();
    this.#group.place = place;
  }

  /** Takes a word that sets something; answers whether it was one. */
  #set(name: string, value: number | null): boolean {
    const group = this.#group;
    if (name === 'uc') group.fallback = Math.max(0, value ?? 1);
    else if (name === 'field') group.isField = true;
    else if (name === 'ansicpg') this.#encoding = this.told ?? codePage(value ?? 0) ?? this.#encoding;
    else if (name === 'f') {
      this.#flush();
      group.font = value ?? -1;
    } else if (name === 'fcharset' && group.place === 'fonts') {
      const charset = charsets.get(value ?? 0);
      if (charset) this.#fonts.set(group.font, charset);
    } else if (group.place === 'created' && /^(yr|mo|dy)$/.test(name)) {
      this.#parts.created.push(`${name === 'yr' ? '' : '-'}${String(value ?? 0).padStart(2, '0')}`);
    } else return false;
    return true;
  }

  #put(text: string): void {
    this.#flush();
    this.#parts[this.#group.place].push(text);
  }

  #flush(): void {
    if (this.#bytes === '') return;
    const encoding = this.told ?? this.#fonts.get(this.#group.font) ?? this.#encoding;
    this.#parts[this.#group.place].push(iconv.decode(Buffer.from(this.#bytes, 'latin1'), encoding));
    this.#bytes = '';
  }
}
