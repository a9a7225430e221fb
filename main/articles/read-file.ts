import { readFile as readBytes, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { GlossError } from '../../preload/contract/result';
import { sha256 } from './canonical';
import type { ReadOptions } from './content';
import { type ArticleReading, linkRefused, readArticle } from './read-article';
import { isLink } from './readers';

/** A read article together with the untouched file it came from. `sha256` is that of the bytes. */
export interface FileReading extends ArticleReading {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

const LARGEST = 200 * 1024 * 1024;

/** Reads an article from a file. Throws GlossError, in words for the person, when that cannot be done. */
export async function readFile(path: string, options: ReadOptions = {}): Promise<FileReading> {
  if (isLink(path)) throw linkRefused();
  const buffer = await bytesOf(path);
  // A buffer of its own, so that it can be handed to another thread without being copied.
  const bytes = new Uint8Array(buffer);
  const fileName = basename(path);
  return { ...(await readArticle(bytes, fileName, options)), fileName, bytes, sha256: sha256(bytes) };
}

/** Reads an article from text that was copied from somewhere; its source is that text as UTF-8. */
export async function readCopied(text: string): Promise<FileReading> {
  const bytes = Buffer.from(text, 'utf8');
  const fileName = 'clipboard.txt';
  const article = await readArticle(bytes, fileName, { encoding: 'utf-8' });
  return { ...article, fileName, bytes, sha256: sha256(bytes) };
}

/** A file's bytes. Throws GlossError, in words for the person, when it cannot be read or has more than 200 MB. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new GlossError('bad-input', 'This is a folder, not a file.');
    if (!found.isFile()) throw new GlossError('bad-input', 'This is not a file that can be read.');
    if (found.size > LARGEST) {
      const size = Math.ceil(found.size / 1024 / 1024);
      throw new GlossError(
        'bad-input',
        `The file is too large: ${size} MB, and at most 200 MB can be read. Split it.`,
      );
    }
    return await readBytes(path);
  } catch (error) {
    throw error instanceof GlossError ? error : unreadable(error);
  }
}

/** A failure of the file system, in words. */
export function unreadable(error: unknown): GlossError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new GlossError('not-found', 'There is no such file.', { cause: error });
  if (code === 'EACCES' || code === 'EPERM') {
    return new GlossError('disk', 'You may not read this: permission was denied.', { cause: error });
  }
  if (code === 'ELOOP')
    return new GlossError('bad-input', 'This is a link that leads back to itself.', { cause: error });
  return new GlossError('disk', `It could not be read from the disk (${code}).`, { cause: error });
}
