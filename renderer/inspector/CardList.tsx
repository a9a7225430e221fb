import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Annotation, Label } from '../../preload/contract';
import { goTo } from '../editor/commands';
import { run } from '../state/article';
import { CardRows, useCardRows } from '../ui/CardRows';
import { rowForKey } from '../ui/row-for-key';
import { Card } from './Card';
import { focusField } from './field-focus';

interface Props {
  readonly annotations: readonly Annotation[];
  readonly labels: readonly Label[];
  /** The id of the selected annotation. */
  readonly selected: string | null;
}

/** The cards, of which only those in view are in the page. The arrows go from card to card, and in the text with them. */
export function CardList({ annotations, labels, selected }: Props) {
  const byId = useMemo(() => new Map(labels.map((label) => [label.id, label])), [labels]);
  const selectedAt = useMemo(
    () => annotations.findIndex(({ id }) => id === selected),
    [annotations, selected],
  );
  const tabStop = Math.max(selectedAt, 0);

  const keyOf = useCallback((at: number) => annotations[at]?.id ?? at, [annotations]);
  const rows = useCardRows(annotations.length, keyOf, tabStop);
  const { scroller, cards } = rows;

  // Once more when the opened card has been measured.
  useEffect(() => {
    if (selected === null || selectedAt < 0) return;
    cards.scrollToIndex(selectedAt, { align: 'auto' });
    const frame = requestAnimationFrame(() => cards.scrollToIndex(selectedAt, { align: 'auto' }));
    return () => cancelAnimationFrame(frame);
  }, [selected, selectedAt, cards]);

  // The card that an arrow went to gets the focus as soon as it is in the page.
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null || wanted.current !== selectedAt) return;
    const card = scroller.current?.querySelector<HTMLElement>(`[data-card="${wanted.current}"]`);
    if (!card) return;
    wanted.current = null;
    card.focus();
  });

  const select = (at: number) => {
    const annotation = annotations[at];
    if (annotation) run(goTo(annotation.id));
    return annotation?.id;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.hasAttribute('data-card')) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const here = Number(event.target.dataset.card);
    if (event.key === 'Enter' && here === selectedAt) {
      event.preventDefault();
      focusField();
      return;
    }
    const to = rowForKey(event.key, here, annotations.length - 1);
    if (to === undefined) return;
    event.preventDefault();
    select(to);
    cards.scrollToIndex(to, { align: 'auto' });
    wanted.current = to;
  };

  return (
    <CardRows rows={rows} name="Annotations in text order" onKeyDown={onKeyDown}>
      {(at) => {
        const annotation = annotations[at];
        return (
          annotation && (
            <Card
              annotation={annotation}
              label={byId.get(annotation.label)}
              at={at}
              isSelected={annotation.id === selected}
              isTabStop={at === tabStop}
            />
          )
        );
      }}
    </CardRows>
  );
}
