import { defaultKeyExtractor, defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentSummary } from '../../preload/contract';
import { focusText } from '../inspector/field-focus';
import { openDocument, useArticle } from '../state/article';
import { useProject } from '../state/project';
import { ArticleMenu, type MenuPlace } from './ArticleMenu';
import { ArticleRow } from './ArticleRow';
import { spansYears } from './arrange';
import styles from './Library.module.css';

/** The height of a row whose title has two lines, in CSS pixels: what a row is taken for until it is measured. */
const ROW = 73;

/** In longer lists every row has this height: measuring them would slow the scrolling down. */
const MOST_MEASURED = 2000;

/**
 * The articles as a list box of which only the rows in view are in the page. The list itself has the focus; the arrows
 * move a mark in it, Enter opens the marked article.
 */
export function ArticleList({ documents }: { documents: readonly DocumentSummary[] }) {
  const open = useArticle((state) => state.open);
  const labels = useProject(({ project }) => project?.scheme.labels) ?? [];
  const withYear = useProject(({ project }) => project !== null && spansYears(project.documents));
  const scroller = useRef<HTMLDivElement>(null);
  const openAt = useMemo(() => documents.findIndex(({ id }) => id === open), [documents, open]);
  const [marked, setMarked] = useState<number | null>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const measured = useProject(({ listing }) => listing === 'whole') && documents.length <= MOST_MEASURED;
  // Another function at each drawing would have all rows counted anew at each.
  const keyOf = useCallback((at: number) => documents[at]?.id ?? at, [documents]);
  const active = Math.min(marked ?? Math.max(openAt, 0), documents.length - 1);

  const rows = useVirtualizer({
    count: documents.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: measured ? keyOf : defaultKeyExtractor,
    overscan: 8,
    useFlushSync: false,
    // The marked row stays in the page, or the list would point at nothing.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
  });

  useEffect(() => {
    setMarked(null);
    if (openAt >= 0) rows.scrollToIndex(openAt, { align: 'auto' });
  }, [openAt, rows]);

  const mark = (at: number) => {
    const next = Math.max(0, Math.min(at, documents.length - 1));
    setMarked(next);
    rows.scrollToIndex(next, { align: 'auto' });
  };
  /** The text gets the focus as it appears; the one that is there already is given it. */
  const choose = (id: string) => {
    if (id === open) focusText();
    else void openDocument(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: documents.length - 1,
    };
    const to = moves[event.key];
    const chosen = documents[active];
    if (to !== undefined) mark(to);
    else if ((event.key === 'Enter' || event.key === ' ') && chosen) choose(chosen.id);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      aria-label="Articles"
      tabIndex={0}
      data-pane-focus=""
      aria-activedescendant={optionId(documents[active]?.id)}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        event.preventDefault();
        const row = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
        const at = row ? Number(row.getAttribute('data-index')) : active;
        const chosen = documents[at];
        if (!chosen) return;
        mark(at);
        setMenu({
          document: chosen.id,
          ...(row ? { x: event.clientX, y: event.clientY } : below(chosen.id)),
        });
      }}
    >
      <div className={styles.inner} role="presentation" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const article = documents[index];
          if (!article) return null;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and points at its option.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys.
            <div
              key={article.id}
              ref={measured ? rows.measureElement : undefined}
              id={optionId(article.id)}
              className={styles.row}
              role="option"
              aria-selected={article.id === open}
              aria-setsize={documents.length}
              aria-posinset={index + 1}
              data-index={index}
              data-open={article.id === open || undefined}
              data-active={index === active || undefined}
              style={{ transform: `translateY(${start}px)`, ...(!measured && { height: ROW }) }}
              onClick={() => {
                setMarked(index);
                choose(article.id);
              }}
            >
              <ArticleRow document={article} labels={labels} withYear={withYear} />
            </div>
          );
        })}
      </div>
      <ArticleMenu place={menu} onClose={() => setMenu(null)} />
    </div>
  );
}

function optionId(id: string | undefined): string | undefined {
  return id === undefined ? undefined : `article-${id}`;
}

/** Where the menu opens that was asked for by a key: at the lower left of its row. */
function below(id: string): { x: number; y: number } {
  const box = document.getElementById(`article-${id}`)?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + 16, y: (box?.bottom ?? 0) - 8 };
}
