import { serveFiles } from '../threads/serve-files';
import { doubtIn } from './doubt';
import { previewArticles } from './preview';
import { readArticles } from './read-articles';
import { readFile } from './read-file';
import type { ArticleItem, ArticleTask } from './reader-pool';

/** The thread that reads articles, so that a large one never stops the window. */
serveFiles(open, (item) =>
  'found' in item && 'bytes' in item.found ? [item.found.bytes.buffer as ArrayBuffer] : [],
);

async function* open({ want, path, options, stuck }: ArticleTask): AsyncGenerator<ArticleItem> {
  if (want === 'preview') yield { preview: await previewArticles(path, options) };
  else if (want === 'doubt') yield { doubt: await doubtIn(path) };
  else if (want === 'article') yield { article: await readFile(path, options) };
  else for await (const found of readArticles(path, options, stuck)) yield { found };
}
