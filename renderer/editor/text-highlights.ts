/** How a highlight is drawn: its declarations, and which of two that overlap lies above. */
interface Look {
  readonly css: string;
  readonly priority: number;
}

/**
 * Marks that lie over the text as CSS highlights: nothing in the page changes by them. A rule for one is in the page
 * only while it may be drawn, because Chromium works out every highlight that a rule names for every element.
 */
export class TextHighlights {
  private readonly sheet = new CSSStyleSheet();
  private readonly named = new Set<string>();

  constructor(private readonly look: (name: string) => Look) {}

  /** Draws these ranges under these names, and none of those before. */
  show(ranges: ReadonlyMap<string, readonly StaticRange[]>): void {
    for (const name of this.named) if (!ranges.has(name)) CSS.highlights.delete(name);
    for (const [name, list] of ranges) {
      const { css, priority } = this.look(name);
      this.require(name, css);
      const highlight = new Highlight(...list);
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    }
  }

  /** Draws nothing any more, and takes the rules out of the page. */
  clear(): void {
    for (const name of this.named) CSS.highlights.delete(name);
    if (this.named.size === 0) return;
    this.named.clear();
    this.sheet.replaceSync('');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== this.sheet);
  }

  private require(name: string, css: string): void {
    if (this.named.has(name)) return;
    if (this.named.size === 0) document.adoptedStyleSheets.push(this.sheet);
    this.named.add(name);
    this.sheet.insertRule(`::highlight(${name}) { ${css} }`);
  }
}
