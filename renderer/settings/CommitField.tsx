import { useEffect, useRef, useState } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import dialog from '../dialogs/Dialog.module.css';
import styles from './Settings.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Called when the person has left the field or pressed Enter, and at the latest when it goes away. */
  readonly onCommit: (value: string) => void;
  /** Called with what stands in the field, whenever that is something else. */
  readonly onDraft?: (value: string) => void;
  /** What is wrong, in a sentence; null when nothing is. What is wrong is not kept. */
  readonly validate?: (value: string) => string | null;
  readonly hint?: string;
  readonly lines?: number;
  readonly short?: boolean;
}

/** A text that is kept when one leaves its field. */
export function CommitField(props: Props) {
  const { label, value, onCommit, onDraft, validate, hint, lines = 1, short = false } = props;
  const [draft, setDraft] = useState(value);
  const fault = validate?.(draft) ?? null;
  const write = useLatest((text: string) => {
    setDraft(text);
    onDraft?.(text);
  });
  const kept = useRef(value);
  useEffect(() => {
    // What was committed here may come back when more has been typed.
    if (value !== kept.current) write.current(value);
    kept.current = value;
  }, [value, write]);
  const commit = useLatest(() => {
    if (draft === value || fault !== null) return;
    kept.current = draft;
    onCommit(draft);
  });
  useEffect(() => () => commit.current(), [commit]);
  return (
    <TextField
      className={`${dialog.field} ${short ? styles.short : ''}`}
      value={draft}
      onChange={write.current}
      onBlur={() => (fault === null ? commit.current() : write.current(value))}
      isInvalid={fault !== null}
    >
      <Label>{label}</Label>
      {lines > 1 ? (
        <TextArea className={`${dialog.input} ${styles.lines}`} rows={lines} />
      ) : (
        <Input
          className={dialog.input ?? ''}
          onKeyDown={(event) => event.key === 'Enter' && commit.current()}
        />
      )}
      {hint !== undefined && (
        <Text slot="description" className={dialog.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={dialog.error ?? ''}>{fault}</FieldError>
    </TextField>
  );
}

function useLatest<Input extends unknown[]>(act: (...input: Input) => void) {
  const latest = useRef(act);
  latest.current = act;
  return latest;
}
