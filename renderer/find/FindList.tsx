import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useRowKeys } from '../ui/use-row-keys';
import styles from './Find.module.css';
import { FindRow, GroupRow } from './FindRow';
import { type Hit, useFind } from './find';

/** A line of the list: an article, or the hit at a place in `hits`. */
type Row =
  | { readonly kind: 'article'; readonly document: string; readonly places: readonly number[] }
  | { readonly kind: 'hit'; readonly at: number };

const HEIGHT = 30;

/** The hits with the words around them, by article, to be ticked one by one. Only those in view are in the page. */
export function FindList() {
  const { hits, scope, current } = useFind();
  const rows = useMemo(() => rowsOf(hits, scope === 'project'), [hits, scope]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
    useFlushSync: false,
  });
  const currentRow = useMemo(
    () => rows.findIndex((row) => row.kind === 'hit' && row.at === current),
    [rows, current],
  );
  useEffect(() => {
    if (currentRow >= 0) virtual.scrollToIndex(currentRow, { align: 'auto' });
  }, [currentRow, virtual]);

  const onKeyDown = useRowKeys(virtual);

  return (
    <div ref={scroller} className={styles.scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: a list of which only a part is in the page. */}
      <div
        role="list"
        aria-label="Hits"
        className={styles.rows}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above.
            <div
              key={row.kind === 'hit' ? row.at : row.document}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              data-row={index}
              className={styles.row}
              style={{ transform: `translateY(${start}px)`, height: HEIGHT }}
            >
              {row.kind === 'hit' ? (
                <FindRow at={row.at} />
              ) : (
                <GroupRow document={row.document} places={row.places} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function rowsOf(hits: readonly Hit[], grouped: boolean): readonly Row[] {
  const rows: Row[] = [];
  let places: number[] = [];
  hits.forEach(({ document }, at) => {
    if (grouped && hits[at - 1]?.document !== document) {
      places = [];
      rows.push({ kind: 'article', document, places });
    }
    places.push(at);
    rows.push({ kind: 'hit', at });
  });
  return rows;
}
