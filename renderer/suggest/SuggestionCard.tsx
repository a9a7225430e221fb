import { Check, X } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Label } from '../../preload/contract';
import { annotationsIn } from '../editor/annotation-plugin';
import { goToSuggestion } from '../editor/suggestion-commands';
import type { Proposal } from '../editor/suggestion-index';
import { openArticle, run } from '../state/article';
import { shorten } from '../state/edit-title';
import { LabelSign } from '../ui/LabelSign';
import { SuggestionDetails } from './SuggestionDetails';
import styles from './Suggestions.module.css';
import { decideOn } from './suggest-actions';
import { type Verdict, verdictOf } from './verdict';
import { percent, wordsOf } from './words';

/** How much of a long suggestion a card tells, in code units. */
const MOST = 600;

interface Props {
  readonly suggestion: Proposal;
  readonly label: Label | undefined;
  /** Its place in the list. */
  readonly at: number;
  readonly isCurrent: boolean;
  /** The one card that Tab reaches. */
  readonly isTabStop: boolean;
}

/** One suggestion: its label, its words and how sure it is; opened in place when it is the current one. */
export const SuggestionCard = memo(function SuggestionCard(props: Props) {
  const { suggestion, label, at, isCurrent, isTabStop } = props;
  const colour = label?.colour ?? 'slate';
  const article = openArticle();
  const words = article ? wordsOf(annotationsIn(article.editor).lines.text, suggestion) : '';
  const onClick = (event: MouseEvent) => {
    const verdict = verdictOf(event.nativeEvent);
    if (verdict !== null) decideOn(suggestion, verdict);
    else if (event.button === 0) run(goToSuggestion(suggestion));
  };
  return (
    <article className={styles.card} data-current={isCurrent || undefined}>
      <button
        type="button"
        className={styles.head}
        data-suggestion={at}
        data-pane-focus={isTabStop ? '' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isCurrent}
        onClick={onClick}
        onAuxClick={onClick}
      >
        <span className={styles.label} data-colour={colour}>
          <LabelSign label={{ colour, shape: label?.shape ?? 'bar' }} />
          {label?.name ?? suggestion.label}
          <span className={styles.score}>{percent(suggestion)}</span>
        </span>
        <span className={styles.words}>{words.slice(0, MOST)}</span>
      </button>
      {isCurrent ? (
        <SuggestionDetails suggestion={suggestion} label={label} />
      ) : (
        <div className={styles.verdicts}>
          <VerdictButton verdict="accept" suggestion={suggestion} words={words} />
          <VerdictButton verdict="reject" suggestion={suggestion} words={words} />
        </div>
      )}
    </article>
  );
});

interface VerdictProps {
  readonly verdict: Verdict;
  readonly suggestion: Proposal;
  readonly words: string;
}

/** For the mouse: keys decide on the current suggestion. */
function VerdictButton({ verdict, suggestion, words }: VerdictProps) {
  const Icon = verdict === 'accept' ? Check : X;
  return (
    <AriaButton
      className={styles.verdict ?? ''}
      data-verdict={verdict}
      excludeFromTabOrder
      aria-label={`${verdict === 'accept' ? 'Accept' : 'Reject'} “${shorten(words)}”`}
      onPress={() => decideOn(suggestion, verdict)}
    >
      <Icon size={15} aria-hidden="true" />
    </AriaButton>
  );
}
