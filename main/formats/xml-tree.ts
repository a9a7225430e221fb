import { SaxesParser } from 'saxes';

/** No element of a sensible file stands deeper; recursion over a tree is safe up to here. */
const DEEPEST = 500;
const CHUNK = 1 << 16;

/** An element of an XML file. Names are without their prefix; `xml:id` and its like keep theirs. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** Where it begins in the file, from 1. */
  readonly line: number;
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Why a file is not XML that can be read, in words, and where. */
export class XmlError extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

/**
 * The elements with the names wanted, one after another as whole trees; those within such a tree do not come again.
 * What is around them is passed over. No entity is expanded but the five of XML itself, and no DTD is read. Throws
 * an XmlError at what is not XML.
 */
export function* xmlElements(source: string, wanted: readonly string[]): Generator<XmlElement> {
  const parser = new SaxesParser();
  const path: (Open | null)[] = [];
  let done: XmlElement[] = [];
  const fail = (message: string) => {
    throw new XmlError(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), parser.line);
  };
  parser.on('error', ({ message }) => fail(message));
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length >= DEEPEST) fail(`more than ${DEEPEST} elements stand within each other`);
    const within = path.at(-1);
    const local = name.slice(name.indexOf(':') + 1);
    const isWanted = within || wanted.includes(local);
    path.push(
      isWanted ? { name: local, attributes: { ...attributes }, children: [], line: parser.line } : null,
    );
  });
  parser.on('closetag', () => {
    const element = path.pop();
    if (!element) return;
    const within = path.at(-1);
    if (within) within.children.push(element);
    else done.push(element);
  });
  const addText = (text: string) => path.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  for (let at = 0; at < source.length; at += CHUNK) {
    parser.write(source.slice(at, at + CHUNK));
    yield* done;
    done = [];
  }
  parser.close();
  yield* done;
}

export const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string';

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.filter(isElement).find((child) => child.name === name);
}

/** All elements of these names below an element, in order; not those within one another. */
export function below(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => (names.includes(child.name) ? [child] : below(child, ...names)));
}

/** All the text in an element. `character` gives what an element stands for that is a character itself. */
export function textOf(
  element: XmlElement | undefined,
  character: (element: XmlElement) => string | null = () => null,
): string {
  const parts = element?.children.map((child) =>
    isElement(child) ? (character(child) ?? textOf(child, character)) : child,
  );
  return parts?.join('') ?? '';
}
