import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import type { AttributeDefinition, AttributeValue } from '../../../preload/contract';
import { heading } from '../value-words';
import { ChoiceField } from './ChoiceField';
import styles from './Fields.module.css';
import { NumberField } from './NumberField';
import { SpanField } from './SpanField';
import { TextField } from './TextField';

interface Props {
  readonly definition: AttributeDefinition;
  readonly value: AttributeValue | undefined;
  /** `undefined` takes the value away. */
  readonly onChange: (value: AttributeValue | undefined) => void;
}

/** The field of one attribute, by its type. A value of another type, from an import say, is shown as text. */
export function AttributeField({ definition, value, onChange }: Props) {
  const { name } = definition;
  const shared = { name, label: heading(definition) };
  const text = value === undefined ? '' : String(value);
  const putText = (written: string) => onChange(written.trim() === '' ? undefined : written.trim());
  switch (definition.type) {
    case 'number':
      return <NumberField {...shared} value={value} onChange={onChange} />;
    case 'boolean':
      return (
        <Checkbox
          className={styles.checkbox ?? ''}
          aria-label={shared.label}
          inputRef={(input) => input?.setAttribute('data-field', name)}
          isSelected={value === true}
          onChange={onChange}
        >
          <span className={styles.mark}>
            <Check size={12} strokeWidth={3} aria-hidden="true" />
          </span>
          <span aria-hidden="true">{value === undefined ? 'not said' : value === true ? 'yes' : 'no'}</span>
        </Checkbox>
      );
    case 'choice':
      return <ChoiceField {...shared} choices={definition.choices} value={text} onChange={putText} />;
    case 'span':
      return <SpanField {...shared} value={value} onChange={onChange} />;
    case 'text':
      return <TextField {...shared} value={text} onChange={putText} />;
  }
}
