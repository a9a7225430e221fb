import { TextCursorInput } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { call } from '../../state/bridge';
import { tellError } from '../../state/notices';
import { useDraft } from '../draft';
import { startPicking } from '../picking';
import { ComboField } from './ComboField';
import styles from './Fields.module.css';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Attributes that name people: whoever speaks in one quote may be the claimant of a claim. */
const people = ['speaker', 'claimant'];

/** A text, completed from what the project has there already, or picked as words of the article. */
export function TextField({ name, label, value, onChange }: Props) {
  const { text, write, keep } = useDraft(value, onChange);
  const [known, setKnown] = useState<readonly string[]>([]);
  const load = () => {
    const names = people.includes(name) ? people : [name];
    call('attributes:values', { names }).then(setKnown).catch(tellError);
  };
  return (
    <ComboField
      name={name}
      label={label}
      text={text}
      onWrite={write}
      onLeave={keep}
      onEnter={load}
      // What is written in full needs no completing.
      offers={known.filter((one) => one !== text)}
    >
      <Button
        slot={null}
        className={styles.pick ?? ''}
        aria-label={`Pick ${label.toLocaleLowerCase()} from the text`}
        excludeFromTabOrder
        onPress={() => startPicking(name)}
      >
        <TextCursorInput size={13} aria-hidden="true" />
      </Button>
    </ComboField>
  );
}
