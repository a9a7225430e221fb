import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Span } from '../../preload/contract';

const Article = z.object({
  originalText: z.string(),
  annotations: z.array(
    z.object({
      type: z.string(),
      quote: z.object({ spans: z.array(z.object({ charBegin: z.number(), charEnd: z.number() })) }),
    }),
  ),
});

/** A German article, and where it quotes directly; spans in UTF-16 code units. */
interface GermanArticle {
  readonly text: string;
  readonly direct: readonly Span[];
}

/** The articles of the dev part of the German Wikinews corpus, which comes packed; null when it is not there. */
export async function germanNews(folder: string): Promise<readonly GermanArticle[] | null> {
  const archive = join(folder, 'dev.tar.xz');
  if (!existsSync(archive)) return null;
  const unpacked = await mkdtemp(join(tmpdir(), 'gloss-quality-'));
  try {
    await promisify(execFile)('tar', ['-xJf', archive, '-C', unpacked]);
    return await articlesIn(join(unpacked, 'data', 'dev'));
  } finally {
    await rm(unpacked, { recursive: true });
  }
}

async function articlesIn(folder: string): Promise<readonly GermanArticle[]> {
  const files = await readdir(folder);
  const articles: GermanArticle[] = [];
  for (const file of files.filter((name) => name.endsWith('.json')).sort()) {
    const { originalText: text, annotations } = Article.parse(
      JSON.parse(await readFile(join(folder, file), 'utf8')),
    );
    const unitAt = [0];
    for (const character of text) unitAt.push((unitAt.at(-1) ?? 0) + character.length);
    const direct = annotations
      .filter(({ type }) => type === 'Direct')
      .flatMap(({ quote }) => quote.spans)
      .map(({ charBegin, charEnd }) => ({
        start: unitAt[charBegin] ?? 0,
        end: unitAt[charEnd] ?? text.length,
      }));
    articles.push({ text, direct });
  }
  return articles;
}
