import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEventHandler, type ReactNode, type RefObject, useRef } from 'react';
import styles from './CardRows.module.css';

/** A column of cards that scrolls: the element, and what keeps count of the cards in view. */
export interface CardRowsState {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly cards: Virtualizer<HTMLDivElement, Element>;
}

/** So many cards, each under the key that `keyOf` gives it: the same function as long as the keys are. The card at `tabStop` is always in the page. */
export function useCardRows(
  count: number,
  keyOf: (at: number) => string | number,
  tabStop: number,
): CardRowsState {
  const scroller = useRef<HTMLDivElement>(null);
  const cards = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 78,
    initialRect: { width: 0, height: innerHeight },
    getItemKey: keyOf,
    overscan: 6,
    gap: 8,
    paddingStart: 2,
    paddingEnd: 12,
    scrollPaddingStart: 6,
    scrollPaddingEnd: 12,
    useFlushSync: false,
    // The card that holds the focus, or will get it, stays in the page.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), tabStop])].sort((a, b) => a - b),
  });
  return { scroller, cards };
}

interface Props {
  readonly rows: CardRowsState;
  readonly name: string;
  readonly onKeyDown: KeyboardEventHandler;
  readonly onFocus?: () => void;
  /** The card at a place; null where there is none any more. */
  readonly children: (at: number) => ReactNode;
}

/** The list of cards, of which only those in view are in the page. */
export function CardRows({ rows: { scroller, cards }, name, onKeyDown, onFocus, children }: Props) {
  const count = cards.options.count;
  return (
    <div ref={scroller} className={styles.scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: a list of which only a part is in the page. */}
      <div
        role="list"
        aria-label={name}
        className={styles.cards}
        style={{ height: cards.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {cards.getVirtualItems().map(({ index, key, start }) => {
          const card = children(index);
          return (
            card && (
              // biome-ignore lint/a11y/useSemanticElements: see above.
              <div
                key={key}
                ref={cards.measureElement}
                role="listitem"
                aria-setsize={count}
                aria-posinset={index + 1}
                data-index={index}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                {card}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
