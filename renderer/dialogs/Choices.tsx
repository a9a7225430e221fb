import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './Dialog.module.css';

interface Choice<T extends string> {
  readonly id: T;
  readonly name: ReactNode;
}

interface OneOfProps<T extends string> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One out of a few. */
export function OneOf<T extends string>({ label, choices, value, onChange }: OneOfProps<T>) {
  const choose = (chosen: string) => {
    const known = choices.find(({ id }) => id === chosen);
    if (known) onChange(known.id);
  };
  return (
    <RadioGroup className={styles.group ?? ''} value={value} onChange={choose}>
      <Label className={styles.groupLabel ?? ''}>{label}</Label>
      {choices.map(({ id, name }) => (
        <Radio key={id} value={id} className={styles.option ?? ''}>
          <span className={`${styles.mark} ${styles.round}`} />
          <span>{name}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

interface SomeOfProps {
  readonly label: string;
  readonly choices: readonly Choice<string>[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Any number out of a few. */
export function SomeOf({ label, choices, value, onChange }: SomeOfProps) {
  return (
    <CheckboxGroup className={styles.group ?? ''} value={[...value]} onChange={onChange}>
      <Label className={styles.groupLabel ?? ''}>{label}</Label>
      {choices.map(({ id, name }) => (
        <Checkbox key={id} value={id} className={styles.option ?? ''}>
          <span className={styles.mark}>
            <Check size={12} strokeWidth={3} aria-hidden="true" />
          </span>
          {name}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
