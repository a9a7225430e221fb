import { zipSync } from 'fflate';
import { GlossError } from '../../preload/contract/result';
import { Blocks } from './blocks';
import type { Content } from './content';
import { readProperties } from './properties';
import { type Member, zipParts } from './zip';

/** A node of the tree that mammoth makes of a document: only what is read of it here. */
interface Node {
  readonly type?: unknown;
  readonly value?: unknown;
  readonly breakType?: unknown;
  readonly numbering?: unknown;
  readonly noteType?: unknown;
  readonly noteId?: unknown;
  readonly body?: unknown;
  readonly children?: unknown;
}

/** In bytes. Ten thousand pages have about as much. */
const LARGEST_PART = 64 * 1024 * 1024;

/**
 * The text of a Word file: paragraphs, lists, tables row by row with tabs, and the notes at the end, each behind the
 * number that stands at its place. Deleted and hidden things, comments, pictures and macros stay out. Throws GlossError.
 */
export async function readDocx(bytes: Uint8Array): Promise<Content> {
  const parts = zipParts(bytes);
  const { root, messages } = await tree(onlyText(parts));
  const text = new DocxText(root).text();
  const unread = messages.some((message) => message.includes('m:oMath'));
  const properties = parts.get('docProps/core.xml');
  return {
    ...(properties ? readProperties('docProps/core.xml', properties, text) : {}),
    text,
    warnings: unread ? ['It has formulas, which were left out.'] : [],
  };
}

/** An archive of the parts that hold text, so that mammoth never sees a picture, a macro or a blown-up part. */
function onlyText(parts: ReadonlyMap<string, Member>): Buffer {
  const kept: Record<string, Uint8Array> = {};
  for (const [name, part] of parts) {
    if (!/\.(xml|rels)$/i.test(name) || /^(docProps|customXml)\/|\/(theme|media|embeddings)\//.test(name))
      continue;
    const bytes = part.bytes();
    if (bytes.length > LARGEST_PART)
      throw new GlossError('bad-input', `Its part ${name} is larger than 64 MB.`);
    if (/<!(DOCTYPE|ENTITY)/i.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1')))
      throw new GlossError('bad-input', `Its part ${name} declares entities, which no Word file does.`);
    kept[name] = bytes;
  }
  return Buffer.from(zipSync(kept, { level: 0 }));
}

async function tree(buffer: Buffer): Promise<{ root: Node; messages: string[] }> {
  const { default: mammoth } = await import('mammoth');
  let root: Node = {};
  try {
    const { messages } = await mammoth.convertToHtml(
      { buffer },
      {
        transformDocument: (document: Node) => {
          root = document;
          return { ...document, children: [] };
        },
      },
    );
    return { root, messages: messages.map(({ message }) => message) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : error;
    throw new GlossError('bad-input', `The Word file is broken: ${reason}`, { cause: error });
  }
}

/** Walks the tree and writes its text down. */
class DocxText {
  readonly #blocks = new Blocks();
  /** The notes in the order in which they are referred to. */
  readonly #notes: string[] = [];

  constructor(private readonly root: Node) {}

  text(): string {
    for (const child of childrenOf(this.root)) this.#block(child);
    const bodies = notesOf(this.root);
    this.#blocks.gap();
    for (const [index, key] of this.#notes.entries()) {
      const note = new DocxText({ children: bodies.get(key) ?? [] }).text().trim();
      this.#blocks.line(`[${index + 1}] ${note}`);
    }
    return this.#blocks.text();
  }

  #block(node: Node): void {
    if (node.type === 'table') this.#table(node);
    else if (node.type !== 'paragraph') for (const child of childrenOf(node)) this.#block(child);
    else if (node.numbering) this.#blocks.line(this.#inline(node));
    else this.#blocks.paragraph(this.#inline(node));
  }

  #table(table: Node): void {
    this.#blocks.gap();
    for (const row of childrenOf(table)) {
      this.#blocks.row(childrenOf(row).map((cell) => this.#cell(cell)));
    }
    this.#blocks.gap();
  }

  #cell(cell: Node): string {
    return childrenOf(cell)
      .map((child) => (child.type === 'table' ? this.#cell(child) : this.#inline(child)))
      .join('\n');
  }

  #inline(node: Node): string {
    if (node.type === 'text') return String(node.value);
    if (node.type === 'tab') return '\t';
    if (node.type === 'break') return '\n';
    if (node.type === 'noteReference') {
      this.#notes.push(`${node.noteType}-${node.noteId}`);
      return `[${this.#notes.length}]`;
    }
    return childrenOf(node)
      .map((child) => this.#inline(child))
      .join('');
  }
}

function childrenOf(node: Node): readonly Node[] {
  return Array.isArray(node.children) ? node.children.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** The paragraphs of each note by its kind and id. */
function notesOf(root: Node): Map<string, readonly unknown[]> {
  const notes =
    isNode(root) && 'notes' in root && isNode(root.notes) && '_notes' in root.notes ? root.notes._notes : {};
  return new Map(
    Object.entries(notes ?? {}).map(([key, note]) => [
      key,
      isNode(note) && Array.isArray(note.body) ? note.body : [],
    ]),
  );
}
