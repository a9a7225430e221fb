import { useState } from 'react';
import { addLookedOver } from '../commands/project-actions';
import { Buttons, DialogFrame } from '../dialogs/DialogFrame';
import { type Found, useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { plural } from '../ui/format';
import { askedOf, type Choice, choicesOf } from './choices';
import { DatasetChoices } from './DatasetChoices';
import { DoubtfulFile } from './DoubtfulFile';
import { DoubtList } from './DoubtList';
import { firstChoice, planOf, wrongIn } from './dataset-choice';
import styles from './Preview.module.css';
import { usePreviews } from './use-previews';

/**
 * Shows what is to be decided of files before they are added: what columns of tables are, encodings that are weak
 * guesses, and what becomes of the annotations of datasets.
 */
export function ImportPreviewDialog({ paths, doubts, datasets, others }: Found) {
  const close = useScreen((state) => state.close);
  const [at, setAt] = useState<string | null>(datasets ? null : (doubts[0]?.path ?? null));
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [choice, setChoice] = useState(firstChoice);
  const current = doubts.find(({ path }) => path === at);
  const find = usePreviews(current ? askedOf(current, chosen.get(current.path)) : null);
  const plan = datasets ? planOf(datasets, choice) : {};
  const count = doubts.length + (datasets ? 1 : 0);
  const add = (what: Pick<Parameters<typeof addLookedOver>[0], 'choices' | 'leftOut'>) => {
    close();
    void addLookedOver({ paths: [...paths], ...plan, ...what });
  };
  return (
    <DialogFrame title={`Look before ${count > 1 ? 'these are' : 'it is'} added`} wide>
      <p className={styles.intro}>
        {introduction({ doubts, datasets })}
        {others > 0 && ` There is no doubt about ${plural(others, 'other file')}.`}
      </p>
      <div
        className={styles.view}
        data-list={count > 1 || undefined}
        data-only={doubts.length === 0 || undefined}
      >
        {count > 1 && <DoubtList doubts={doubts} datasets={datasets} current={at} onSelect={setAt} />}
        {current ? (
          <DoubtfulFile
            doubt={current}
            choice={chosen.get(current.path) ?? {}}
            seen={find(askedOf(current, chosen.get(current.path)))}
            onChange={(next) => setChosen((before) => new Map(before).set(current.path, next))}
          />
        ) : (
          datasets && <DatasetChoices facts={datasets} choice={choice} onChange={setChoice} />
        )}
      </div>
      <Buttons>
        <Button onPress={close}>Cancel</Button>
        {doubts.length > 0 && others + (datasets ? 1 : 0) > 0 && (
          <Button onPress={() => add({ leftOut: doubts.map(({ path }) => path) })}>
            {doubts.length > 1 ? 'Leave these out' : 'Leave it out'}
          </Button>
        )}
        <Button
          look="primary"
          autoFocus
          isDisabled={datasets !== null && wrongIn(datasets, choice) !== null}
          onPress={() => add(choicesOf(doubts, chosen, find))}
        >
          Add
        </Button>
      </Buttons>
    </DialogFrame>
  );
}

function introduction({ doubts, datasets }: Pick<Found, 'doubts' | 'datasets'>): string {
  const tables = doubts.filter(({ kind }) => kind === 'table').length;
  const texts = doubts.length - tables;
  const sentences = [
    datasets !== null &&
      'A dataset brings annotations: say whose they become, and what becomes of new labels.',
    tables > 0 && 'In a table each row becomes an article: say which column is what.',
    texts > 0 && 'Where letters look wrong, choose another encoding.',
  ];
  return sentences.filter(Boolean).join(' ');
}
