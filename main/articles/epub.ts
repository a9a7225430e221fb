import { GlossError } from '../../preload/contract/result';
import type { Content } from './content';
import { parsePage } from './dom';
import { dayOf, languageTag } from './html-facts';
import { textOf } from './html-text';
import { usableAuthor, usableTitle } from './properties';
import { readXml, xmlValues } from './xml';
import { type Member, zipParts } from './zip';

type Parts = ReadonlyMap<string, Member>;

/**
 * The text of an e-book: its chapters in the order in which one reads them, with two empty lines between them, and what
 * its package says of it. Throws GlossError `bad-input` for a broken or a protected one.
 */
export function readEpub(bytes: Uint8Array): Content {
  const parts = zipParts(bytes);
  refuseProtected(parts);
  const name = packageName(parts);
  const book = part(parts, name).bytes();
  const missing: string[] = [];
  const chapters: string[] = [];
  for (const chapter of chapterNames(name, book)) {
    const page = parts.get(chapter)?.bytes();
    if (!page) missing.push(chapter);
    else chapters.push(chapterText(page).trim());
  }
  return {
    ...metadata(name, book),
    text: `${chapters.filter(Boolean).join('\n\n\n')}\n`,
    warnings: missing.length > 0 ? [`${missing.join(', ')} is missing in the book.`] : [],
  };
}

function part(parts: Parts, name: string): Member {
  const found = parts.get(name);
  if (found) return found;
  throw new GlossError('bad-input', `The e-book is broken: it has no ${name}.`);
}

/** Fonts may be obfuscated; a book whose text is locked can't be read. */
function refuseProtected(parts: Parts): void {
  const encryption = parts.get('META-INF/encryption.xml');
  if (!encryption) return;
  readXml('META-INF/encryption.xml', encryption.bytes(), {
    open(name, { URI }) {
      if (name === 'CipherReference' && /\.x?html?$/i.test(URI ?? ''))
        throw new GlossError('bad-input', 'The e-book is protected against reading by other programs.');
    },
  });
}

/** The part that lists all others. */
function packageName(parts: Parts): string {
  const container = 'META-INF/container.xml';
  let found: string | undefined;
  readXml(container, part(parts, container).bytes(), {
    open(name, attributes) {
      if (name === 'rootfile') found ??= attributes['full-path'];
    },
  });
  return found ?? 'content.opf';
}

/** The chapters' parts, in reading order; the table of contents is none. */
function chapterNames(name: string, book: Uint8Array): string[] {
  const items = new Map<string, string>();
  const chapters: string[] = [];
  readXml(name, book, {
    open(element, { id = '', href = '', idref = '', properties = '' }) {
      if (element === 'item' && !properties.split(' ').includes('nav')) items.set(id, href);
      const item = element === 'itemref' ? items.get(idref) : undefined;
      if (item) chapters.push(beside(name, item));
    },
  });
  return chapters;
}

/** The name of the part to which `href` leads from the part `name`. */
function beside(name: string, href: string): string {
  try {
    return decodeURIComponent(new URL(href, `book:/${name}`).pathname.slice(1));
  } catch {
    return href;
  }
}

function chapterText(bytes: Uint8Array): string {
  const html = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
  // In HTML an empty element has an end tag too: `<title/>` would swallow the chapter.
  const open = html.replace(
    /<(title|script|style|a|p|div|span|td|i|b|em|h\d)(\s[^<>]*)?\/>/gi,
    '<$1$2></$1>',
  );
  return textOf(parsePage(open).body);
}

function metadata(name: string, book: Uint8Array): Partial<Content> {
  const values = xmlValues(name, book, ['title', 'creator', 'date', 'language', 'publisher']);
  return {
    title: usableTitle(values.get('title')),
    author: usableAuthor(values.get('creator')),
    outlet: values.get('publisher') ?? null,
    date: dayOf(values.get('date') ?? ''),
    language: languageTag(values.get('language')),
  };
}
