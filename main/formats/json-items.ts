import { createReadStream } from 'node:fs';
import { fileError } from './file-error';
import { linesOf } from './lines';

/** No article is longer; a longer item is told of and skipped instead of filling the memory. */
const LONGEST = 100 * 1024 * 1024;

/** No dataset nests deeper. */
const DEEPEST = 200;

/** One value of a JSON or JSON Lines file and the line on which it begins, from 1; or what is wrong with it, in words. */
export type JsonItem =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly problem: string };

/**
 * The values of a file one after another, whatever its size: the items of a JSON array, the lines of JSON Lines, or
 * the values of a file that simply has some in a row. A value that is broken, too long (100 MB) or too deep
 * is told of, and reading goes on behind it. Throws a GlossError in words where the file cannot be read.
 */
export async function* jsonItems(path: string): AsyncIterable<JsonItem> {
  if (await isByLine(path)) {
    for await (const { number, ...line } of linesOf(path)) {
      if (line.text === null) yield { line: number, problem: line.reason };
      else if (line.text.trim() !== '') yield parsed(line.text, number);
    }
    return;
  }
  const splitter = new Splitter();
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) yield* splitter.add(chunk);
  } catch (error) {
    throw fileError(error, `read ${path}`);
  }
  yield* splitter.end();
}

/** An array is no JSON Lines, nor is a value that goes on after the end of its first line. */
async function isByLine(path: string): Promise<boolean> {
  const [first = ''] = (await headOf(path)).trimStart().split('\n');
  return first.startsWith('{') && !/[{[,]\s*$/.test(first);
}

/** The beginning of the file as text; characters that are not ASCII do not matter here. */
async function headOf(path: string): Promise<string> {
  try {
    for await (const chunk of createReadStream(path, { end: (1 << 16) - 1 })) {
      return chunk.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
    }
    return '';
  } catch (error) {
    throw fileError(error, `read ${path}`);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: Uint8Array, line: number): JsonItem {
  try {
    return parsed(utf8.decode(bytes), line);
  } catch {
    return { line, problem: 'this is not valid UTF-8' };
  }
}

function parsed(text: string, line: number): JsonItem {
  if (depthOf(text) > DEEPEST) return { line, problem: `this is nested more than ${DEEPEST} deep` };
  try {
    return { line, value: JSON.parse(text) };
  } catch (error) {
    return { line, problem: `this is not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
}

/** How deep brackets nest at the most; those inside strings do not count. */
function depthOf(text: string): number {
  let [depth, deepest, inString] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const FEED = 0x0a;
const isOpening = (byte: number) => byte === 0x5b || byte === 0x7b;
const isClosing = (byte: number) => byte === 0x5d || byte === 0x7d;
/** White space, and the bytes of a byte order mark. */
const isBlank = (byte: number) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf;

/** Cuts the bytes of a file into its values. An array around them all is not one of them. */
class Splitter {
  private parts: Uint8Array[] = [];
  private size = 0;
  private line = 1;
  /** The line on which the current value begins; null between two values. */
  private from: number | null = null;
  private depth = 0;
  private inArray = false;
  private inString = false;
  private escaped = false;

  *add(chunk: Buffer): Iterable<JsonItem> {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === FEED) this.line++;
      if (this.from === null) {
        if (isBlank(byte) || byte === COMMA) continue;
        if (this.opensOrCloses(byte)) continue;
        this.from = this.line;
        start = at;
      }
      const ended = this.endsAt(byte);
      if (!ended) continue;
      this.keep(chunk.subarray(start, ended === 'after' ? at + 1 : at));
      yield* this.end();
      if (ended === 'before') this.opensOrCloses(byte);
    }
    if (this.from !== null) this.keep(chunk.subarray(start));
  }

  /** What is left. */
  *end(): Iterable<JsonItem> {
    const { from, parts, size } = this;
    [this.from, this.parts, this.size] = [null, [], 0];
    [this.depth, this.inString, this.escaped] = [0, false, false];
    if (from === null) return;
    yield size > LONGEST
      ? { line: from, problem: 'this is longer than 100 MB' }
      : decoded(Buffer.concat(parts), from);
  }

  /** True where the byte begins or ends the array around the values. */
  private opensOrCloses(byte: number): boolean {
    if (byte === 0x5b && !this.inArray) this.inArray = true;
    else if (byte === 0x5d && this.inArray) this.inArray = false;
    else return false;
    return true;
  }

  /** Whether the current value ends with this byte or before it. */
  private endsAt(byte: number): 'after' | 'before' | null {
    if (this.inString) {
      if (this.escaped) this.escaped = false;
      else if (byte === BACKSLASH) this.escaped = true;
      else if (byte === QUOTE) this.inString = false;
    } else if (byte === QUOTE) this.inString = true;
    else if (isOpening(byte)) this.depth++;
    else if (isClosing(byte)) {
      if (this.depth === 0) return 'before';
      if (--this.depth === 0) return 'after';
    } else if (byte === COMMA && this.depth === 0) return 'before';
    return null;
  }

  private keep(bytes: Uint8Array): void {
    this.size += bytes.length;
    if (this.size > LONGEST) this.parts = [];
    else this.parts.push(Uint8Array.from(bytes));
  }
}
