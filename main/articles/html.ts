import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { GlossError } from '../../preload/contract/result';
import type { Content, ReadOptions } from './content';
import { type DomNode, type DomPage, isElement, parsePage, wholePage } from './dom';
import { decode } from './encoding';
import { authorName, dayOf, languageTag, outletName, pageTitle, readFacts } from './html-facts';
import { textOf } from './html-text';

/** A page with more nodes, more of them in one place, or nested deeper is read as a whole: finding its article takes too long. */
const MOST_NODES = 60_000;
const WIDEST = 6_000;
const DEEPEST = 120;

/** In bytes. A page takes 25 times its size in memory while it is taken apart. */
const LARGEST = 32 * 1024 * 1024;

/**
 * A web page: the text of its article without what surrounds it, and what the page says of it. Where no article is
 * found, the text of the whole page with a warning. Scripts never run, and nothing is fetched. Throws GlossError
 * `bad-input` for one of more than 32 MB, and for one that is made to take for ever.
 */
export function readHtml(bytes: Uint8Array, options: ReadOptions): Content {
  if (bytes.length > LARGEST) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    throw new GlossError(
      'bad-input',
      `The page is too large: ${size} MB, and at most 32 MB can be read. Save its text by itself.`,
    );
  }
  const { text: html, encoding, weak, warnings } = decode(bytes, options.encoding);
  if (isNestedDeeply(html)) throw new GlossError('bad-input', 'The page is nested too deeply to be read.');
  const page = articleIn(html);
  return { ...page, encoding, weak, warnings: [...warnings, ...page.warnings] };
}

function articleIn(html: string): Content {
  const page = parsePage(html);
  const facts = readFacts(page);
  const found = isVast(page, 0, { nodes: MOST_NODES }) ? null : findArticle(html);
  const article = found?.content ? textOf(found.content) : '';
  const outlet = facts.outlet ?? outletName(found?.siteName);
  return {
    text: article || textOf(page.body),
    title: pageTitle(found?.title || titleOf(page), outlet),
    outlet,
    author: facts.author ?? authorName(found?.byline),
    date: facts.date ?? dayOf(found?.publishedTime ?? ''),
    language: facts.language ?? languageTag(found?.lang),
    warnings: article ? [] : ['No article was found in the page; this is all of its text.'],
  };
}

/** Elements that need no end, or end by themselves. */
const unclosed =
  /^(p|li|dt|dd|td|th|tr|tbody|thead|tfoot|option|br|img|hr|meta|link|input|source|area|base|col|embed|param|track|wbr)$/i;
/** The time that parsing takes grows with the square of the depth: at this one it is half a second. */
const TOO_DEEP = 20_000;

function isNestedDeeply(html: string): boolean {
  let depth = 0;
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)(?=[\s>])/gi)) {
    if (unclosed.test(name)) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    if (depth > TOO_DEEP) return true;
  }
  return false;
}

function titleOf(page: DomPage): string {
  const [title] = page.querySelectorAll('title');
  return title?.textContent ?? '';
}

function isVast(node: DomNode, depth: number, left: { nodes: number }): boolean {
  if (depth > DEEPEST) return true;
  let children = 0;
  for (const child of node.childNodes) {
    if (--left.nodes < 0 || ++children > WIDEST) return true;
    if (isElement(child) && isVast(child, depth + 1, left)) return true;
  }
  return false;
}

/** Readability takes a page apart, so it gets one of its own: this one is whole when nothing is found. */
function findArticle(html: string) {
  return new Readability(parseHTML(wholePage(html)).document, { serializer: (node) => node }).parse();
}
