import { type FormEvent, useState } from 'react';
import { FieldError, Form, Input, TextField } from 'react-aria-components';
import dialog from '../dialogs/Dialog.module.css';
import { Button } from '../ui/Button';
import styles from './Settings.module.css';

interface Props {
  /** As in "New label". */
  readonly label: string;
  readonly validate: (name: string) => string | null;
  readonly onAdd: (name: string) => void;
}

/** A name to be typed and a button that adds what is named so. */
export function AddByName({ label, validate, onAdd }: Props) {
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const fault = validate(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(fault !== null);
    if (fault !== null) return;
    onAdd(name.trim());
    setName('');
  };
  return (
    <Form className={styles.add ?? ''} onSubmit={submit}>
      <TextField
        className={dialog.field ?? ''}
        aria-label={label}
        value={name}
        onChange={(typed) => {
          setName(typed);
          setTried(false);
        }}
        isInvalid={tried || (name !== '' && fault !== null)}
        validationBehavior="aria"
      >
        <Input className={dialog.input ?? ''} placeholder={`${label}…`} />
        <FieldError className={dialog.error ?? ''}>{fault}</FieldError>
      </TextField>
      <Button type="submit">Add</Button>
    </Form>
  );
}
