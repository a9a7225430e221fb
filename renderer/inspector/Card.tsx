import { memo } from 'react';
import { type Annotation, exactText, type Label } from '../../preload/contract';
import { goTo } from '../editor/commands';
import { LinkHandle } from '../relations/LinkHandle';
import { run } from '../state/article';
import { LabelSign } from '../ui/LabelSign';
import styles from './Card.module.css';
import { CardDetails } from './CardDetails';
import { valueWords } from './value-words';

interface Props {
  readonly annotation: Annotation;
  /** Undefined when the scheme no longer has it. */
  readonly label: Label | undefined;
  /** Its place in the list. */
  readonly at: number;
  readonly isSelected: boolean;
  /** The one card that Tab reaches. */
  readonly isTabStop: boolean;
}

/** How much of a long annotation a card tells, in code units; the style sheet cuts it to a few lines. */
const MOST = 600;

/** One annotation: its label and its words; opened in place when it is selected. */
export const Card = memo(function Card({ annotation, label, at, isSelected, isTabStop }: Props) {
  const colour = label?.colour ?? 'slate';
  const shape = label?.shape ?? 'bar';
  const value = valueWords(annotation, label);
  const described = value === '' ? undefined : `value-${annotation.id}`;
  return (
    <article className={styles.card} data-selected={isSelected || undefined} data-card-of={annotation.id}>
      <button
        type="button"
        className={styles.head}
        data-card={at}
        data-pane-focus={isTabStop ? '' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isSelected}
        aria-describedby={described}
        onClick={() => run(goTo(annotation.id))}
      >
        <span className={styles.label} data-colour={colour}>
          <LabelSign label={{ colour, shape }} />
          {label?.name ?? annotation.label}
        </span>
        <span className={styles.words}>{exactText(annotation).slice(0, MOST)}</span>
        {annotation.note !== '' && !isSelected && <span className={styles.note}>{annotation.note}</span>}
      </button>
      {value !== '' && (
        <span className={styles.value} id={described}>
          {value}
        </span>
      )}
      <LinkHandle annotation={annotation.id} />
      {isSelected && <CardDetails annotation={annotation} />}
    </article>
  );
});
