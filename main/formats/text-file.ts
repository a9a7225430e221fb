import { readFile as readBytes, stat } from 'node:fs/promises';
import { fileError } from './file-error';

/** Larger files of a dataset are told of and left out instead of filling the memory. */
const LARGEST = 100 * 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The whole text of a UTF-8 file without its byte order mark, or `reason` in words, as the end of a sentence, why
 * it cannot be used.
 */
export async function readTextFile(
  path: string,
): Promise<{ readonly text: string } | { readonly reason: string }> {
  try {
    if ((await stat(path)).size > LARGEST) return { reason: 'the file is larger than 100 MB' };
    return { text: utf8.decode(await readBytes(path)) };
  } catch (error) {
    if (error instanceof TypeError) return { reason: 'the file is not valid UTF-8' };
    return { reason: fileError(error, `read ${path}`).message };
  }
}
