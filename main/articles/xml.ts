import { SaxesParser } from 'saxes';
import { GlossError } from '../../preload/contract/result';
import { decode } from './encoding';

/** What is told of an XML file while it is read. Names are without their prefix: `text:p` is `p`. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Real files nest some tens deep. */
const DEEPEST = 1000;

/**
 * Reads XML. Only the five entities of XML itself are known: those that a file declares are never expanded, and
 * nothing outside is loaded. Throws GlossError `bad-input`, with `name` and the line, where the XML is broken or
 * nests more than 1,000 deep.
 */
export function readXml(name: string, bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  let depth = 0;
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (++depth > DEEPEST) throw new Error(`it nests more than ${DEEPEST} deep`);
    if (listener.open) listener.open(local(tag), withoutPrefixes(attributes));
  });
  parser.on('closetag', ({ name: tag }) => {
    depth--;
    listener.close?.(local(tag));
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  try {
    parser.write(xmlText(bytes)).close();
  } catch (error) {
    if (error instanceof GlossError) throw error;
    const reason =
      error instanceof Error ? error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '') : error;
    throw new GlossError('bad-input', `The file is broken: ${name}, line ${parser.line}: ${reason}.`);
  }
}

/** Decoded as its first line says, else as UTF-8 or UTF-16. */
function xmlText(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  return decode(bytes, declared).text;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
}

/** The text of the first element of each of these names, without white space around it; empty ones are left out. */
export function xmlValues(name: string, bytes: Uint8Array, wanted: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  let inside: string | null = null;
  let value = '';
  readXml(name, bytes, {
    open(element) {
      if (inside !== null || !wanted.includes(element) || values.has(element)) return;
      inside = element;
      value = '';
    },
    text(text) {
      if (inside !== null) value += text;
    },
    close(element) {
      if (element !== inside) return;
      inside = null;
      if (value.trim()) values.set(element, value.trim().replace(/\s+/g, ' '));
    },
  });
  return values;
}
