import { useEffect, useState } from 'react';
import { type ArticlePreview, GlossError, type Input } from '../../preload/contract';
import { call } from '../state/bridge';

/** A file, and the encoding in which it is to be read; the guessed one where it is left out. */
export type Asked = Input<'articles:preview'>;

/** What a file would become; or why it cannot be read, in words. */
export type Seen =
  | { readonly preview: ArticlePreview }
  | { readonly preview: null; readonly failure: string };

/** Reads what is asked for, and keeps what was read before. Finds undefined for what is still being read. */
export function usePreviews({ path, encoding }: Asked): (asked: Asked) => Seen | undefined {
  const [seen, setSeen] = useState<ReadonlyMap<string, Seen>>(new Map());
  useEffect(() => {
    const asked = { path, ...(encoding !== undefined && { encoding }) };
    const keep = (one: Seen) => setSeen((before) => new Map(before).set(keyOf(asked), one));
    call('articles:preview', asked)
      .then((preview) => keep({ preview }))
      .catch((error) => keep({ preview: null, failure: wordsOf(error) }));
  }, [path, encoding]);
  return (asked) => seen.get(keyOf(asked));
}

function keyOf({ path, encoding = '' }: Asked): string {
  return `${encoding}:${path}`;
}

function wordsOf(error: unknown): string {
  return error instanceof GlossError ? error.message : String(error);
}
