import { type DatasetFacts, offeredLabels } from '../../preload/contract';
import { SomeOf } from '../dialogs/Choices';
import { Field } from '../dialogs/Field';
import { Select } from '../settings/Select';
import { useProject } from '../state/project';
import { Button } from '../ui/Button';
import { fileName, plural } from '../ui/format';
import { ADD, asksName, type DatasetChoice, LEAVE, wrongIn } from './dataset-choice';
import styles from './Preview.module.css';

interface Props {
  readonly facts: DatasetFacts;
  readonly choice: DatasetChoice;
  readonly onChange: (choice: DatasetChoice) => void;
}

/** What datasets bring: whose the annotations become, and what becomes of labels that the project does not have. */
export function DatasetChoices({ facts, choice, onChange }: Props) {
  const { paths, documents, annotations, unknown } = facts;
  return (
    <div className={styles.file}>
      <p className={styles.heading} title={paths.join('\n')}>
        {paths.length === 1 ? fileName(paths[0] ?? '') : plural(paths.length, 'dataset')}
      </p>
      <p className={styles.said}>
        {plural(annotations, 'annotation')} in {plural(documents, 'document')}. Attributes, notes and
        relations are kept.
      </p>
      <Whose facts={facts} choice={choice} onChange={onChange} />
      {unknown.length > 0 && <UnknownLabels facts={facts} choice={choice} onChange={onChange} />}
    </div>
  );
}

function Whose({ facts, choice, onChange }: Props) {
  const { annotators } = facts;
  const own = useProject(({ project }) => project?.annotator);
  return (
    <div className={styles.whose}>
      {annotators.length > 0 && (
        <SomeOf
          label="Whose the annotations become"
          choices={[{ id: 'keep', name: `Those of whom the file names: ${namesOf(annotators)}` }]}
          value={choice.keep ? ['keep'] : []}
          onChange={(chosen) => onChange({ ...choice, keep: chosen.includes('keep') })}
        />
      )}
      {asksName(facts, choice) && (
        <Field
          label={annotators.length > 0 && choice.keep ? 'Where it names nobody' : 'Annotator'}
          hint={`Whose annotations these become${choice.name === own ? '' : ': they are kept apart from yours'}.`}
          value={choice.name}
          onChange={(name) => onChange({ ...choice, name })}
          wrong={wrongIn(facts, choice)}
          isRequired
        />
      )}
    </div>
  );
}

function namesOf(annotators: readonly string[]): string {
  const shown = annotators.slice(0, 5).join(', ');
  const more = annotators.length - 5;
  return more > 0 ? `${shown} and ${more.toLocaleString('en-GB')} more` : shown;
}

function UnknownLabels({ facts: { unknown }, choice, onChange }: Props) {
  const scheme = useProject(({ project }) => project?.scheme);
  const own = scheme ? offeredLabels(scheme) : [];
  const options = [
    { id: ADD, name: 'Add it to the labels' },
    { id: LEAVE, name: 'Leave its annotations out' },
    ...own.map(({ id, name }) => ({ id: `=${id}`, name: `Take it as ${name}` })),
  ];
  const all = (fate: string) =>
    onChange({ ...choice, fates: new Map(unknown.map(({ label }) => [label, fate])) });
  return (
    <>
      <div className={styles.unknownHead}>
        <p className={styles.heading}>
          {unknown.length === 1 ? '1 label is' : `${unknown.length.toLocaleString('en-GB')} labels are`} new
          to this project
        </p>
        {unknown.length > 1 && (
          <>
            <Button look="quiet" onPress={() => all(ADD)}>
              Add all
            </Button>
            <Button look="quiet" onPress={() => all(LEAVE)}>
              Leave all out
            </Button>
          </>
        )}
      </div>
      <ul className={styles.unknown} aria-label="New labels">
        {unknown.map(({ label, count }) => (
          <li key={label}>
            <span className={styles.name} title={label}>
              {label}
            </span>
            <span className={styles.what}>{plural(count, 'annotation')}</span>
            <Select
              label={`What becomes of ${label}`}
              isLabelHidden
              options={options}
              value={choice.fates.get(label) ?? ADD}
              onChange={(fate) => onChange({ ...choice, fates: new Map(choice.fates).set(label, fate) })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
