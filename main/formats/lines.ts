import { createReadStream } from 'node:fs';
import { fileError } from './file-error';

/** No article is longer; a longer line is told of and skipped instead of filling the memory. */
const LONGEST = 100 * 1024 * 1024;

/** A line of a file, from 1; `text` is null where it cannot be read, and `reason` says why. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly text: null; readonly reason: string };

/**
 * The lines of a UTF-8 file, one after another. Only LF ends a line (`node:readline` also takes U+2028, which may
 * stand inside a JSON string). A byte order mark at the start is left out, as is a CR before the LF.
 */
export async function* linesOf(path: string): AsyncIterable<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 1;
  for await (const chunk of chunksOf(path)) {
    let rest = chunk;
    for (let feed = rest.indexOf(10); feed >= 0; feed = rest.indexOf(10)) {
      size += feed;
      yield decoded(number++, size, [...parts, rest.subarray(0, feed)]);
      parts = [];
      size = 0;
      rest = rest.subarray(feed + 1);
    }
    size += rest.length;
    if (size <= LONGEST) parts.push(rest);
    else parts = [];
  }
  if (size > 0) yield decoded(number, size, parts);
}

/** Throws a GlossError in words where the file cannot be read. */
async function* chunksOf(path: string): AsyncIterable<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: 1 << 18 });
  } catch (error) {
    throw fileError(error, `read ${path}`);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(number: number, size: number, parts: readonly Buffer[]): Line {
  if (size > LONGEST) return { number, text: null, reason: 'the line is longer than 100 MB' };
  try {
    return { number, text: utf8.decode(Buffer.concat(parts)).replace(/\r$/, '') };
  } catch {
    return { number, text: null, reason: 'the line is not valid UTF-8' };
  }
}
