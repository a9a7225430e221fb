import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import type { Output, Span, Unsettled } from '../../preload/contract';
import { Buttons, DialogFrame } from '../dialogs/DialogFrame';
import { useArticle } from '../state/article';
import { call } from '../state/bridge';
import { tellError } from '../state/notices';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { Difference } from './Difference';
import { startPlacing } from './placing';
import styles from './Reanchor.module.css';
import { confirmMoved, drop, openIn, placesOf, putAt } from './settle';
import { UnsettledDetails } from './UnsettledDetails';
import { UnsettledList } from './UnsettledList';

const nowhere: readonly Span[] = [];

/** What an article's new version left open: both versions side by side, and what is to be settled, one by one. */
export function ReanchorDialog({ document: id }: { document: string }) {
  const close = useScreen((state) => state.close);
  const article = useArticle(({ articles }) => articles.get(id) ?? null);
  const open = useMemo(() => openIn(article), [article]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [candidate, setCandidate] = useState(0);
  const texts = useDifference(id);
  const at = Math.max(
    0,
    open.findIndex(({ annotation }) => annotation.id === chosen),
  );
  const current = open[at] ?? null;
  const now = useMemo(() => {
    if (!current || !article) return nowhere;
    return candidate > 0 ? (current.candidates[candidate - 1] ?? nowhere) : placesOf(current, article);
  }, [current, article, candidate]);
  const select = (next: string | null) => {
    setChosen(next);
    setCandidate(0);
  };
  const settled = (act: () => void) => {
    select(open[at + 1]?.annotation.id ?? open[at - 1]?.annotation.id ?? null);
    act();
  };
  const take = (one: Unsettled, number: number) => {
    const spans = one.candidates[number];
    if (spans) settled(() => putAt(id, one, spans));
  };
  const accept = (one: Unsettled) => {
    if (one.anchor === 'moved') settled(() => confirmMoved(id, [one]));
    else take(one, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!current || event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^[1-9]$/.test(event.key)) take(current, Number(event.key) - 1);
    else if (event.key === 'p') startPlacing(id, current);
    else if (event.key === 'Delete') settled(() => drop(id, current));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const moved = open.filter(({ anchor }) => anchor === 'moved');
  return (
    <DialogFrame title="Settle what the new version left open" wide="most">
      <div className={styles.view} onKeyDownCapture={onKeyDown}>
        {texts ? (
          <Difference texts={texts} was={current?.annotation.fragments ?? nowhere} now={now} />
        ) : (
          <p className={styles.missing}>
            {texts === undefined
              ? 'Comparing both versions…'
              : 'The earlier version is no longer there to compare.'}
          </p>
        )}
        <div className={styles.side}>
          <UnsettledList open={open} current={current} onSelect={select} onAccept={accept} />
          {current && article ? (
            <UnsettledDetails
              key={current.annotation.id}
              one={current}
              text={article.document.text}
              onLook={setCandidate}
              onAccept={() => accept(current)}
              onTake={(number) => take(current, number)}
              onPlace={() => startPlacing(id, current)}
              onDrop={() => settled(() => drop(id, current))}
            />
          ) : (
            <p className={styles.done} role="status">
              Everything is settled.
            </p>
          )}
        </div>
      </div>
      <Buttons>
        {moved.length > 1 && (
          <Button onPress={() => confirmMoved(id, moved)}>Confirm all {moved.length} moved</Button>
        )}
        <Button look={open.length === 0 ? 'primary' : 'plain'} onPress={close}>
          {open.length === 0 ? 'Close' : 'Later'}
        </Button>
      </Buttons>
    </DialogFrame>
  );
}

/** Undefined while it is being read, null when there is none. */
function useDifference(id: string): Output<'document:difference'> | undefined {
  const [texts, setTexts] = useState<Output<'document:difference'>>();
  useEffect(() => {
    let wanted = true;
    call('document:difference', { document: id })
      .then((found) => wanted && setTexts(found))
      .catch(tellError);
    return () => {
      wanted = false;
    };
  }, [id]);
  return texts;
}
