import { parseHTML } from 'linkedom';

/** What is used of a page's nodes: the types of the DOM itself belong to the window, not to this side. */
export interface DomNode {
  readonly nodeType: number;
  /** `#text`, or an element's name in upper case. */
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

export interface DomPage extends DomNode {
  querySelectorAll(selector: string): Iterable<DomElement>;
  readonly documentElement: DomElement;
  readonly body: DomElement;
}

const ELEMENT = 1;
export const TEXT = 3;

/** Parses a page. Nothing in it runs, and nothing is fetched. */
export function parsePage(html: string): DomPage {
  const page: DomPage = parseHTML(wholePage(html)).document;
  return page;
}

/** How a page begins whose outer elements stand where they should. */
const proper = /^\s*(?:<\?xml[^>]{0,500}>\s*|<!--[\s\S]*?-->\s*|<!doctype[^>]{0,500}>\s*)*<html[\s>]/i;

/** A page may leave out its outer elements, but linkedom needs them: then all of it is put into a body. */
export function wholePage(html: string): string {
  if (proper.test(html) && /<body[\s>]/i.test(html)) return html;
  const open = /<html\b[^>]{0,2000}>/i.exec(html)?.[0] ?? '<html>';
  const title = /<title\b[^>]{0,200}>[^<]{0,2000}<\/title>/i.exec(html)?.[0] ?? '';
  const inner = html.replace(/<!doctype[^>]{0,500}>|<\/?(?:html|head|body)\b[^>]{0,2000}>/gi, '');
  return `<!DOCTYPE html>${open}<head>${title}</head><body>${inner}</body></html>`;
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}
