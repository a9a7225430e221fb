import { type Node, Schema } from 'prosemirror-model';

/**
 * An article is a list of lines, one for each `\n` of the text. Nothing else is in the document: annotations are held
 * beside it, and titles or tables are not told apart, so that an offset always finds its place.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'line+' },
    line: { content: 'text*', selectable: false, toDOM: () => ['p', { class: 'line' }, 0] },
    text: {},
  },
});

/** The editor's document for a canonical text. */
export function docFromText(text: string): Node {
  const lines = text.split('\n').map((line) => schema.node('line', null, line ? [schema.text(line)] : []));
  return schema.node('doc', null, lines);
}

/** The canonical text that `docFromText` was given. */
export function textFromDoc(doc: Node): string {
  return doc.textBetween(0, doc.content.size, '\n');
}
