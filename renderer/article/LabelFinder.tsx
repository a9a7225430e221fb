import { type KeyboardEvent, useId, useState } from 'react';
import type { Label } from '../../preload/contract';
import { labelSelection } from '../commands/actions';
import { LabelMeaning } from '../settings/LabelMeaning';
import { closeLabelFinder } from '../state/label-finder';
import { LabelSign } from '../ui/LabelSign';
import styles from './SelectionToolbar.module.css';

interface Props {
  readonly labels: readonly Label[];
  /** Gives the keyboard back to the text. */
  readonly onLeave: () => void;
}

/** Finds one of many labels by the beginning of any of its words, and puts it on the selection. */
export function LabelFinder({ labels, onLeave }: Props) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const found = labels.filter(({ name }) => fits(name, query));
  const current = found[Math.min(at, found.length - 1)];
  const leave = () => {
    closeLabelFinder();
    onLeave();
  };
  const choose = (label: Label) => {
    labelSelection(label.id);
    leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((Math.min(at, found.length - 1) + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter' && current) choose(current);
    else if (event.key === 'Escape') leave();
    else if (event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.finder}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        role="combobox"
        aria-label="Find a label"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={current && `${id}-${current.id}`}
        placeholder="Type to find a label"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={closeLabelFinder}
      />
      <div className={styles.found} id={id} role="listbox" aria-label="Labels">
        {found.map((label) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
          <div
            key={label.id}
            id={`${id}-${label.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={label === current}
            ref={(option) => {
              if (label === current) option?.scrollIntoView({ block: 'nearest' });
            }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(label)}
          >
            <LabelSign label={label} />
            {label.name}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={styles.none}>No label is called “{query.trim()}”.</p>}
      {current && <Hint label={current} />}
    </div>
  );
}

/** What a label means, as it is shown below the toolbar. */
export function Hint({ label, id }: { label: Label; id?: string }) {
  return (
    <div className={styles.hint} id={id} role="note">
      <LabelMeaning label={label} />
    </div>
  );
}

function fits(name: string, query: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);
  return query
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}
