import { Field } from '../dialogs/Field';
import { Tick } from '../dialogs/Tick';
import { Select } from '../settings/Select';
import { type Draft, groups, wrongRatio } from './draft';
import styles from './Export.module.css';

interface Props {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
}

/** Whether the articles are divided among train, dev and test, and how. */
export function SplitFields({ draft: { isSplit, ratio, seed, group }, change }: Props) {
  return (
    <>
      <Tick isSelected={isSplit} onChange={(split) => change({ isSplit: split })}>
        Split into train, dev and test
      </Tick>
      {isSplit && (
        <>
          <div className={styles.pair}>
            <Field
              label="Parts of a hundred"
              value={ratio}
              onChange={(parts) => change({ ratio: parts })}
              wrong={wrongRatio(ratio)}
            />
            <Field label="Seed" value={seed} onChange={(next) => change({ seed: next })} />
          </div>
          <Select
            label="What keeps articles together"
            options={groups}
            value={group}
            onChange={(next) => change({ group: next })}
          />
        </>
      )}
    </>
  );
}
