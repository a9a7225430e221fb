import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from './file-error';

/** No file that is read as a whole is larger. */
const LARGEST = 100 * 1024 * 1024;

/** The files below a folder whose names end so, in the order of their paths; the path itself when it is a file. */
export async function* filesBelow(path: string, endings: readonly string[]): AsyncIterable<string> {
  const kind = await stat(path).catch((error: unknown) => {
    throw fileError(error, `read ${path}`);
  });
  if (!kind.isDirectory()) {
    yield path;
    return;
  }
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    throw fileError(error, `read ${path}`);
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* filesBelow(join(path, entry.name), endings);
    else if (entry.isFile() && endings.some((ending) => entry.name.toLowerCase().endsWith(ending)))
      yield join(path, entry.name);
  }
}

/**
 * The whole of a UTF-8 file, without a byte order mark at its start. Throws a GlossError in words where it cannot be
 * read, a TypeError in words where it is too large or not UTF-8.
 */
export async function wholeText(path: string): Promise<string> {
  const bytes = await wholeBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TypeError('the file is not valid UTF-8');
  }
}

/** The bytes of a file. Throws as `wholeText` does. */
export async function wholeBytes(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      size += chunk.length;
      if (size > LARGEST) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw fileError(error, `read ${path}`);
  }
  if (size > LARGEST) throw new TypeError('the file is larger than 100 MB');
  return Buffer.concat(chunks);
}
