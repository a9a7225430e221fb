import { type DomNode, isElement, TEXT } from './dom';

/** Elements with an empty line before and after them. */
const apart =
  /^(P|H[1-6]|BLOCKQUOTE|UL|OL|DL|TABLE|PRE|FIGURE|HR|ARTICLE|SECTION|FORM|FIELDSET|DETAILS|HEADER|FOOTER|MAIN|ASIDE|NAV)$/;
/** Elements that only stand on lines of their own. */
const lines =
  /^(DIV|LI|TR|DT|DD|FIGCAPTION|CAPTION|ADDRESS|CENTER|SUMMARY|OPTION|LEGEND|TBODY|THEAD|TFOOT|HTML|BODY|HGROUP|DIR|MENU)$/;
/** Elements whose content is no text of the page. */
const unseen =
  /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|HEAD|TITLE|META|LINK|IFRAME|OBJECT|EMBED|SVG|MATH|CANVAS|AUDIO|VIDEO|SELECT|TEXTAREA|BUTTON|INPUT|RP)$/i;

/** Deeper nesting is no page but an attack. */
const DEEPEST = 2000;

/**
 * The text of an element as a browser shows it: white space collapsed, paragraphs with an empty line between them, items
 * of lists and rows of tables as lines, a tab between cells. What scripts and styles hold is left out.
 */
export function textOf(element: DomNode): string {
  const text = new PageText();
  write(element, text, false, 0);
  return text.toString();
}

function write(node: DomNode, text: PageText, kept: boolean, depth: number): void {
  if (node.nodeType === TEXT) {
    if (kept) text.keep(node.textContent ?? '');
    else text.flow(node.textContent ?? '');
  }
  if (!isElement(node) || depth > DEEPEST || unseen.test(node.nodeName) || hidden(node)) return;
  const name = node.nodeName;
  const gap = apart.test(name) ? 2 : lines.test(name) ? 1 : 0;
  if (name === 'BR') text.lineBreak();
  if ((name === 'TD' || name === 'TH') && !text.atLineStart) text.cell();
  if (gap) text.gap(gap);
  for (const child of node.childNodes) write(child, text, kept || name === 'PRE', depth + 1);
  if (gap) text.gap(gap);
}

function hidden(node: DomNode): boolean {
  if (!isElement(node)) return false;
  return (
    node.hasAttribute('hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.getAttribute('style') ?? '')
  );
}

/** A text under way, which knows what white space is due before the next word. */
class PageText {
  #parts: string[] = [];
  /** Line feeds that come before the next word. */
  #feeds = 0;
  #space = '';
  #begun = false;

  get atLineStart(): boolean {
    return !this.#begun || this.#feeds > 0;
  }

  /** Text whose white space collapses; a no-break space is no white space here. */
  flow(text: string): void {
    for (const [index, word] of text.split(/[ \t\n\r\f]+/).entries()) {
      if (index > 0 && this.#space === '') this.#space = ' ';
      if (word !== '') this.#put(word);
    }
  }

  /** Text that is kept as it is, line by line. */
  keep(text: string): void {
    for (const [index, line] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
      if (index > 0) this.#feeds++;
      if (line.trim() !== '') this.#put(line);
    }
  }

  lineBreak(): void {
    this.#feeds++;
    this.#space = '';
  }

  cell(): void {
    this.#space = '\t';
  }

  /** At least so many line feeds come before the next word. */
  gap(feeds: number): void {
    this.#feeds = Math.max(this.#feeds, feeds);
    this.#space = '';
  }

  toString(): string {
    return this.#begun ? `${this.#parts.join('')}\n` : '';
  }

  #put(word: string): void {
    if (this.#begun) this.#parts.push(this.#feeds > 0 ? '\n'.repeat(Math.min(this.#feeds, 2)) : this.#space);
    this.#parts.push(word);
    this.#begun = true;
    this.#feeds = 0;
    this.#space = '';
  }
}
