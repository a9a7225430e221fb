import { useState } from 'react';
import { expressionFault, type LabelPatterns, patternQueries } from '../../preload/contract';
import { openArticle, useArticle } from '../state/article';
import { Button } from '../ui/Button';
import { plural } from '../ui/format';
import { countInArticle, countInProject } from './pattern-counts';
import styles from './Settings.module.css';
import { useAnswer } from './use-answer';

/** How often the patterns are found in the open article, counted as one types; and, when asked, in all of them. */
export function PatternCount({ patterns }: { patterns: LabelPatterns }) {
  const document = useArticle((state) => openArticle(state)?.document);
  const isFaulty = expressionFault(patterns.expression) !== null;
  const asked = JSON.stringify(patterns);
  const isEmpty = isFaulty || patternQueries(patterns).length === 0;
  const here = useAnswer(
    () => (isEmpty || !document ? null : countInArticle(patterns, document)),
    `${asked} ${document?.textSha256}`,
  );
  const [all, setAll] = useState<{ asked: string; words: string } | null>(null);
  const countAll = async () => {
    setAll({ asked, words: 'Counting…' });
    const words = await countInProject(patterns);
    setAll((now) => (now?.asked === asked ? { asked, words } : now));
  };
  if (isEmpty) return null;
  return (
    <div className={styles.line}>
      <p role="status" className={styles.found}>
        {here !== null && `In this article: ${typeof here === 'number' ? plural(here, 'place') : here}`}
        {all?.asked === asked && ` In all articles: ${all.words}`}
      </p>
      <Button onPress={() => void countAll()}>Count in all articles</Button>
    </div>
  );
}
