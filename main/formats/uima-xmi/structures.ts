import { SaxesParser } from 'saxes';

/** A feature structure as it stands in the file; its features as words, references as numbers. */
export interface Structure {
  readonly id: string;
  readonly type: string;
  readonly line: number;
  readonly features: Map<string, string>;
}

/** A file of feature structures nests three deep. */
const DEEPEST = 100;

const XMI = 'http://www.omg.org/XMI';

/**
 * The feature structures of an XMI file by their ids, in order. Only the five entities of XML itself are known.
 * Throws an Error that names the line where the XML is broken.
 */
export function structuresIn(content: string): Map<string, Structure> {
  const found = new Map<string, Structure>();
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let open: Structure | null = null;
  let text = '';
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++depth > DEEPEST) throw new Error(`line ${parser.line}: it nests more than ${DEEPEST} deep.`);
    text = '';
    if (depth !== 2) return;
    const features = new Map<string, string>();
    let id = `line ${parser.line}, ${found.size}`;
    for (const attribute of Object.values(attributes)) {
      if (attribute.uri === XMI && attribute.local === 'id') id = attribute.value;
      else if (attribute.prefix !== 'xmlns') features.set(attribute.local, attribute.value);
    }
    open = { id, type: typeName(uri, local), line: parser.line, features };
    found.set(id, open);
  });
  parser.on('text', (words) => {
    if (depth === 3) text += words;
  });
  // A feature of several values has an element for each of them.
  parser.on('closetag', ({ local }) => {
    const before = open?.features.get(local);
    if (depth === 3) open?.features.set(local, before === undefined ? text : `${before}, ${text}`);
    depth--;
  });
  parser.on('error', (error) => {
    throw new Error(`line ${parser.line}: ${error.message.replace(/^\d+:\d+: /, '')}`);
  });
  parser.write(content).close();
  return found;
}

/** `webanno.custom.Span` of `http:///webanno/custom.ecore` and `Span`. */
function typeName(uri: string, local: string): string {
  const path = /^http:\/\/\/(.*)\.ecore$/.exec(uri)?.[1];
  return path ? `${path.replaceAll('/', '.')}.${local}` : local;
}
