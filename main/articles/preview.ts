import { basename } from 'node:path';
import { GlossError } from '../../preload/contract/result';
import type { ArticlePreview } from '../../preload/contract/table';
import type { ReadOptions } from './content';
import { readArticle } from './read-article';
import { bytesOf } from './read-file';
import { cut, previewTable } from './tables/preview';
import { isTable } from './tables/records';
import { isZip } from './zip';

/** In UTF-16 code units. */
const TEXT = 4000;

/** What a file would become when it is added, before it is. Throws GlossError. */
export async function previewArticles(path: string, options: ReadOptions = {}): Promise<ArticlePreview> {
  const name = basename(path);
  if (isZip(name)) throw new GlossError('bad-input', 'What is in an archive is only seen when it is added.');
  const bytes = new Uint8Array(await bytesOf(path));
  if (isTable(name)) return previewTable(bytes, name, options);
  const { format, encoding, weak, text, warnings } = await readArticle(bytes, name, options);
  const nothing = { columns: [], rows: [], count: 0, guess: null };
  return { kind: format, encoding, weak, ...nothing, text: cut(text, TEXT), warnings: [...warnings] };
}
