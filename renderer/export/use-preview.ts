import { useEffect, useState } from 'react';
import type { ExportPreview, ExportSettings } from '../../preload/contract';
import { useArticle } from '../state/article';
import { call } from '../state/bridge';

/** How long a choice stands before it is tried, in milliseconds: who types is not disturbed at each key. */
const PAUSE = 200;

export type Preview =
  | { readonly state: 'waiting' }
  | { readonly state: 'shown'; readonly preview: ExportPreview }
  | { readonly state: 'nothing' }
  | { readonly state: 'failed'; readonly message: string };

/** What an export with these settings would make of the open article. The last one stands until the next is there. */
export function usePreview(settings: ExportSettings | null): Preview {
  const [preview, setPreview] = useState<Preview>({ state: 'waiting' });
  const document = useArticle(({ open }) => open);
  const asked = settings && JSON.stringify({ settings, document });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is the settings and the document
  useEffect(() => {
    if (!settings) return;
    let wanted = true;
    const show = (next: Preview) => wanted && setPreview(next);
    const timer = setTimeout(() => {
      call('export:preview', { settings, document }).then(
        (found) => show(found ? { state: 'shown', preview: found } : { state: 'nothing' }),
        (error) => show({ state: 'failed', message: error instanceof Error ? error.message : String(error) }),
      );
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return preview;
}
