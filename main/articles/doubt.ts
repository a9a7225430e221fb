import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { textFormats } from '../../preload/contract/document';
import type { Doubt } from '../../preload/contract/doubt';
import { previewArticles } from './preview';
import { readArticle } from './read-article';
import { bytesOf } from './read-file';
import { readerFor } from './readers';
import { isTable } from './tables/records';
import { isZip } from './zip';

/**
 * What a person should look at before this file is added: the columns of a table, or an encoding that is a weak guess.
 * Null where nothing is doubtful. Throws GlossError, in words, when the file cannot be read.
 */
export function doubtIn(path: string): Promise<Doubt | null> {
  return isTable(path) ? doubtInTable(path) : doubtInText(path);
}

async function doubtInTable(path: string): Promise<Doubt | null> {
  const { columns, encoding } = await previewArticles(path);
  return columns.length > 0 ? { path, kind: 'table', encoding } : null;
}

async function doubtInText(path: string): Promise<Doubt | null> {
  const reader = readerFor(path);
  if (isZip(path) || (reader && !textFormats.includes(reader.format))) return null;
  const bytes = new Uint8Array(await bytesOf(path));
  if (isUtf8(bytes)) return null;
  const { format, encoding, weak } = await readArticle(bytes, basename(path));
  return weak && textFormats.includes(format) ? { path, kind: 'encoding', encoding } : null;
}
