import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useArticle } from '../state/article';
import { concerns, type Entry, useJournal } from '../state/journal';
import { tellError } from '../state/notices';
import { useScreen } from '../state/screen';
import { CloseButton } from '../ui/CloseButton';
import { useRowKeys } from '../ui/use-row-keys';
import styles from './History.module.css';

const HEIGHT = 32;

/** Every step of the open article and of the project, the oldest first. A click goes back, or forward, to just after it. */
export function HistoryPanel() {
  const open = useArticle((state) => state.open);
  const { done, undone } = useJournal();
  /** Null stands for how it was before the first step. */
  const steps = useMemo<readonly (Entry | null)[]>(() => {
    const here = (entry: Entry) => concerns(entry, open);
    return [null, ...done.filter(here), ...undone.filter(here).reverse()];
  }, [done, undone, open]);
  const at = useMemo(() => done.filter((entry) => concerns(entry, open)).length, [done, open]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: steps.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
    useFlushSync: false,
  });
  useEffect(() => virtual.scrollToIndex(at, { align: 'auto' }), [at, virtual]);
  const onKeyDown = useRowKeys(virtual);

  return (
    <div className={styles.history}>
      <header className={styles.header}>
        <h2 className={styles.heading}>History</h2>
        <CloseButton name="Close the history" onPress={() => useScreen.setState({ side: 'annotations' })} />
      </header>
      <div ref={scroller} className={styles.scroller}>
        {/* biome-ignore lint/a11y/useSemanticElements: a list of which only a part is in the page. */}
        <div
          role="list"
          aria-label="Steps, the oldest first"
          className={styles.steps}
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const entry = steps[index] ?? null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: see above.
              <div
                key={index}
                role="listitem"
                aria-setsize={steps.length}
                aria-posinset={index + 1}
                data-row={index}
                className={styles.place}
                style={{ transform: `translateY(${start}px)`, height: HEIGHT }}
              >
                <button
                  type="button"
                  data-main=""
                  data-pane-focus={index === at ? '' : undefined}
                  tabIndex={index === at ? 0 : -1}
                  className={styles.step}
                  aria-current={index === at ? 'step' : undefined}
                  data-undone={index > at || undefined}
                  title={entry?.title}
                  onClick={() => useJournal.getState().goTo(entry, open).catch(tellError)}
                >
                  <span className={styles.title}>{entry?.title ?? 'As it was when opened'}</span>
                  {entry && entry.document === null && <span className={styles.where}>project</span>}
                  {index > at && <span className="unseen">, undone</span>}
                </button>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
