import { type DocumentSummary, type LabelScheme, Status } from '../../preload/contract';
import { SomeOf } from '../dialogs/Choices';
import { Field } from '../dialogs/Field';
import { LabelSign } from '../ui/LabelSign';
import { type Draft, type Filter, filterWords, wrongDay } from './draft';
import styles from './Export.module.css';
import type { ExportFacts } from './use-export-facts';

interface Props {
  readonly usage: ExportFacts['usage'];
  readonly scheme: LabelScheme;
  readonly documents: readonly DocumentSummary[];
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
}

/** Which labels, whose annotations, which articles: folded away while everything is exported. */
export function Filters({ usage, scheme, documents, draft, change }: Props) {
  const annotators = Object.keys(usage.annotators).sort();
  const outlets = [...new Set(documents.flatMap(({ outlet }) => outlet ?? []))].sort();
  const labels = scheme.labels.map((label) => ({
    id: label.id,
    name: (
      <>
        <LabelSign label={label} />
        {label.name} ({(usage.labels[label.id] ?? 0).toLocaleString('en-GB')})
      </>
    ),
  }));
  return (
    <details className={styles.fold}>
      <summary>{filterWords(draft)}</summary>
      <Some
        label="Labels"
        all={labels}
        filter={draft.labels}
        onChange={(found) => change({ labels: found })}
      />
      {annotators.length > 1 && (
        <Some
          label="Annotators"
          all={annotators.map(asChoice)}
          filter={draft.annotators}
          onChange={(found) => change({ annotators: found })}
        />
      )}
      <Some
        label="Progress"
        all={Status.options.map((id) => ({ id, name: statuses[id] }))}
        filter={draft.statuses}
        onChange={(found) => change({ statuses: found })}
      />
      {outlets.length > 0 && (
        <Some
          label="Outlets"
          all={outlets.map(asChoice)}
          filter={draft.outlets}
          onChange={(found) => change({ outlets: found })}
        />
      )}
      <Days draft={draft} change={change} />
    </details>
  );
}

function Days({ draft: { from, to }, change }: Pick<Props, 'draft' | 'change'>) {
  return (
    <>
      <Field
        label="Published on this day or later"
        placeholder="2031-05-03"
        value={from}
        onChange={(day) => change({ from: day })}
        wrong={wrongDay(from)}
      />
      <Field
        label="Published on this day or earlier"
        placeholder="2031-05-31"
        hint="With a day or a choice of outlets, articles that have none are left out."
        value={to}
        onChange={(day) => change({ to: day })}
        wrong={wrongDay(to)}
      />
    </>
  );
}

const asChoice = (name: string) => ({ id: name, name });

const statuses: Readonly<Record<Status, string>> = {
  new: 'Not begun',
  'in-progress': 'In progress',
  done: 'Done',
};

interface SomeProps {
  readonly label: string;
  readonly all: Parameters<typeof SomeOf>[0]['choices'];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** Everything is ticked at first; ticking everything again takes the filter away. */
function Some({ label, all, filter, onChange }: SomeProps) {
  return (
    <SomeOf
      label={label}
      choices={all}
      value={filter ?? all.map(({ id }) => id)}
      onChange={(chosen) => onChange(chosen.length === all.length ? null : chosen)}
    />
  );
}
