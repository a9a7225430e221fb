import { CaseSensitive, ChevronDown, ChevronUp, ListChecks, Regex, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useArticle } from '../state/article';
import styles from './Find.module.css';
import { FindList } from './FindList';
import { useFind } from './find';
import { ask, closeFind, openFind, search, stepHit } from './find-actions';
import { LabelMenu } from './LabelMenu';

const options = [
  { key: 'matchCase', title: 'Match case', icon: CaseSensitive },
  { key: 'wholeWord', title: 'Whole words', icon: WholeWord },
  { key: 'regularExpression', title: 'Regular expression', icon: Regex },
] as const;

/** The bar at the top of the article in which one looks for words, here or in all articles, and labels what is found. */
export function FindBar() {
  const isOpen = useFind((state) => state.isOpen);
  return isOpen ? <OpenBar /> : null;
}

function OpenBar() {
  const { query, scope, isListed, failure, hits } = useFind();
  useSearchAsArticleOpens();
  return (
    <search className={styles.find} aria-label="Find" onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <div className={styles.tools}>
          <Field />
          {options.map(({ key, title, icon: Icon }) => (
            <ToggleButton
              key={key}
              className={styles.option ?? ''}
              aria-label={title}
              isSelected={query[key]}
              onChange={(on) => ask({ [key]: on })}
            >
              <Icon size={16} aria-hidden="true" />
            </ToggleButton>
          ))}
          <Button className={styles.option ?? ''} aria-label="Previous hit" onPress={() => stepHit(-1)}>
            <ChevronUp size={16} aria-hidden="true" />
          </Button>
          <Button className={styles.option ?? ''} aria-label="Next hit" onPress={() => stepHit(1)}>
            <ChevronDown size={16} aria-hidden="true" />
          </Button>
          <ToggleButtonGroup
            className={styles.scope ?? ''}
            aria-label="Where to look"
            disallowEmptySelection
            selectedKeys={[scope]}
            onSelectionChange={([to]) => (to === 'article' || to === 'project') && openFind(to, query.text)}
          >
            <ToggleButton id="article">This article</ToggleButton>
            <ToggleButton id="project">All articles</ToggleButton>
          </ToggleButtonGroup>
          <ToggleButton
            className={styles.option ?? ''}
            aria-label="List of hits"
            isSelected={isListed}
            onChange={(on) => useFind.setState({ isListed: on })}
          >
            <ListChecks size={16} aria-hidden="true" />
          </ToggleButton>
          <LabelMenu />
        </div>
        <Button className={styles.option ?? ''} aria-label="Close" onPress={closeFind}>
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      {isListed && hits.length > 0 && <FindList />}
    </search>
  );
}

function Field() {
  const { query, summons } = useFind();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (summons > 0) field.current?.select();
  }, [summons]);
  return (
    <div className={styles.field}>
      <input
        ref={field}
        className={styles.input}
        aria-label="Find"
        placeholder="Find"
        spellCheck={false}
        value={query.text}
        onChange={({ target }) => ask({ text: target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          stepHit(event.shiftKey ? -1 : 1);
        }}
      />
      <span role="status" className={styles.count}>
        <Count />
      </span>
    </div>
  );
}

/** "3 of 41": where one is among the hits. */
function Count() {
  const { answered, hits, current, isBusy, query, scope } = useFind();
  if (isBusy) return 'Searching…';
  if (query.text === '') return null;
  if (answered === null || (scope === 'project' && answered.text !== query.text))
    return scope === 'project' ? 'Enter searches' : null;
  if (hits.length === 0) return 'Not found';
  const count = hits.length.toLocaleString('en-GB');
  return current < 0 ? `${count} found` : `${(current + 1).toLocaleString('en-GB')} of ${count}`;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  closeFind();
}

/** Looks again when another article is opened while this one's was looked through. */
function useSearchAsArticleOpens(): void {
  const open = useArticle((state) => state.open);
  const before = useRef(open);
  useEffect(() => {
    if (before.current === open) return;
    before.current = open;
    if (useFind.getState().scope === 'article') void search();
  }, [open]);
}
