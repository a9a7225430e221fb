import { useEffect, useState } from 'react';
import { type ArticlePreview, GlossError, type Input } from '../../preload/contract';
import { call } from '../state/bridge';

/** A file, or an article that is there, and the encoding in which it is to be read. */
export type Asked = Input<'articles:preview'> | Input<'document:preview'>;

/** What a file would become; or why it cannot be read, in words. */
export type Seen =
  | { readonly preview: ArticlePreview }
  | { readonly preview: null; readonly failure: string };

/** Reads what is asked for, if anything, and keeps what was read before. Finds undefined for what is still being read. */
export function usePreviews(asked: Asked | null): (asked: Asked) => Seen | undefined {
  const [seen, setSeen] = useState<ReadonlyMap<string, Seen>>(new Map());
  const key = asked && keyOf(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key tells all that is asked
  useEffect(() => {
    if (!asked || key === null) return;
    const keep = (one: Seen) => setSeen((before) => new Map(before).set(key, one));
    read(asked)
      .then((preview) => keep({ preview }))
      .catch((error) => keep({ preview: null, failure: wordsOf(error) }));
  }, [key]);
  return (one) => seen.get(keyOf(one));
}

function read(asked: Asked): Promise<ArticlePreview> {
  return 'path' in asked ? call('articles:preview', asked) : call('document:preview', asked);
}

function keyOf(asked: Asked): string {
  return JSON.stringify(asked);
}

function wordsOf(error: unknown): string {
  return error instanceof GlossError ? error.message : String(error);
}
