import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type DomNode, type DomPage, isElement, parsePage, wholePage } from './dom';
import { decode } from './encoding';
import { authorName, dayOf, languageTag, outletName, pageTitle, readFacts } from './html-facts';
import { textOf } from './html-text';
import type { Content, ReadOptions } from './readers';

/** A page with more nodes, more of them in one place, or nested deeper is read as a whole: finding its article takes too long. */
const MOST_NODES = 60_000;
const WIDEST = 6_000;
const DEEPEST = 120;

/**
 * A web page: the text of its article without what surrounds it, and what the page says of it. Where no article is
 * found, the text of the whole page with a warning. Scripts never run, and nothing is fetched.
 */
export function readHtml(bytes: Uint8Array, options: ReadOptions): Content {
  const { text: html, encoding, weak, warnings } = decode(bytes, options.encoding);
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
