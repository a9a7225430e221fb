import { useState } from 'react';
import type { Doubt } from '../../preload/contract';
import { addLookedOver } from '../commands/project-actions';
import { Buttons, DialogFrame } from '../dialogs/DialogFrame';
import { type Found, useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { plural } from '../ui/format';
import { askedOf, type Choice, choicesOf } from './choices';
import { DoubtfulFile } from './DoubtfulFile';
import { DoubtList } from './DoubtList';
import styles from './Preview.module.css';
import { usePreviews } from './use-previews';

/** Shows what is doubtful in files before they are added: what columns of tables are, and encodings that are weak guesses. */
export function ImportPreviewDialog({ paths, doubts, others }: Found) {
  const close = useScreen((state) => state.close);
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const current = doubts[at] ?? doubts[0];
  const choice = chosen.get(current.path) ?? {};
  const find = usePreviews(askedOf(current, choice));
  const add = (what: Pick<Parameters<typeof addLookedOver>[0], 'choices' | 'leftOut'>) => {
    close();
    void addLookedOver({ paths: [...paths], ...what });
  };
  return (
    <DialogFrame title={`Look before ${doubts.length > 1 ? 'these are' : 'it is'} added`} wide>
      <p className={styles.intro}>
        {introduction(doubts)}
        {others > 0 && ` There is no doubt about ${plural(others, 'other file')}.`}
      </p>
      <div className={styles.view} data-list={doubts.length > 1 || undefined}>
        {doubts.length > 1 && <DoubtList doubts={doubts} current={current} onSelect={setAt} />}
        <DoubtfulFile
          doubt={current}
          choice={choice}
          seen={find(askedOf(current, choice))}
          onChange={(next) => setChosen((before) => new Map(before).set(current.path, next))}
        />
      </div>
      <Buttons>
        <Button onPress={close}>Cancel</Button>
        {others > 0 && (
          <Button onPress={() => add({ leftOut: doubts.map(({ path }) => path) })}>
            {doubts.length > 1 ? 'Leave these out' : 'Leave it out'}
          </Button>
        )}
        <Button look="primary" autoFocus onPress={() => add(choicesOf(doubts, chosen, find))}>
          Add
        </Button>
      </Buttons>
    </DialogFrame>
  );
}

function introduction(doubts: readonly Doubt[]): string {
  const tables = doubts.filter(({ kind }) => kind === 'table').length;
  const texts = doubts.length - tables;
  const sentences = [
    tables > 0 && 'In a table each row becomes an article: say which column is what.',
    texts > 0 && 'Where letters look wrong, choose another encoding.',
  ];
  return sentences.filter(Boolean).join(' ');
}
