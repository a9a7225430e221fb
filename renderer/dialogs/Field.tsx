import { FieldError, Input, Label, Text, TextField, type TextFieldProps } from 'react-aria-components';
import styles from './Dialog.module.css';

interface Props extends Omit<TextFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
}

/** A line of text to be filled in, with what is wrong with it below. */
export function Field({ label, hint, placeholder, ...rest }: Props) {
  return (
    <TextField {...rest} className={styles.field ?? ''}>
      <Label>{label}</Label>
      <Input className={styles.input ?? ''} {...(placeholder !== undefined && { placeholder })} />
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''} />
    </TextField>
  );
}
