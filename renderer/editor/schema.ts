import { type Node, Schema } from 'prosemirror-model';
import { isRow, rowsOf } from './layout';
import type { Lines } from './lines';

/**
 * An article is a list of lines, one for each `\n` of the text, in blocks of some lines each, which mean nothing: they
 * are what the browser lays out or leaves at a time. Nothing else is in the document: annotations are held beside it,
 * and titles or tables are not told apart, so that an offset always finds its place.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    block: {
      content: 'line+',
      attrs: { rows: { default: 1, validate: 'number' } },
      selectable: false,
      toDOM: ({ attrs, childCount }) => {
        const block = element('div', 'block');
        block.dom.style.cssText = `--rows: ${attrs.rows}; --lines: ${childCount}`;
        return block;
      },
    },
    line: {
      content: 'text*',
      selectable: false,
      toDOM: ({ firstChild }) => element('p', isRow(firstChild?.text ?? '') ? 'line row' : 'line'),
    },
    text: {},
  },
});

/** Made directly: a description of each of a book's thousands of lines takes longer to read. */
function element(name: 'div' | 'p', className: string) {
  const dom = document.createElement(name);
  dom.className = className;
  return { dom, contentDOM: dom };
}

/** The editor's document for the lines of a canonical text. */
export function docFromText(lines: Lines): Node {
  const { doc, block, line } = schema.nodes;
  const blocks = lines.blocks.map(({ from, to }) => {
    const texts = Array.from({ length: to - from + 1 }, (_none, at) => lines.textOf(from + at));
    const nodes = texts.map((words) => line.create(null, words ? schema.text(words) : null));
    return block.create({ rows: rowsOf(texts) }, nodes);
  });
  return doc.create(null, blocks);
}

/** The canonical text that `docFromText` was given. */
export function textFromDoc(doc: Node): string {
  return doc.textBetween(0, doc.content.size, '\n');
}
