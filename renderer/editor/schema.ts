import { type Node, Schema } from 'prosemirror-model';
import { rowsOf } from './layout';
import { Lines } from './lines';

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
      toDOM: ({ attrs, childCount }) => [
        'div',
        { class: 'block', style: `--rows: ${attrs.rows}; --lines: ${childCount}` },
        0,
      ],
    },
    line: { content: 'text*', selectable: false, toDOM: () => ['p', { class: 'line' }, 0] },
    text: {},
  },
});

/** The editor's document for a canonical text. */
export function docFromText(text: string): Node {
  const lines = new Lines(text);
  const blocks = lines.blocks.map(({ from, to }) => {
    const texts = Array.from({ length: to - from + 1 }, (_none, at) => lines.textOf(from + at));
    const nodes = texts.map((line) => schema.node('line', null, line ? [schema.text(line)] : []));
    return schema.node('block', { rows: rowsOf(texts) }, nodes);
  });
  return schema.node('doc', null, blocks);
}

/** The canonical text that `docFromText` was given. */
export function textFromDoc(doc: Node): string {
  return doc.textBetween(0, doc.content.size, '\n');
}
