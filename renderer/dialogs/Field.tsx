import { FieldError, Input, Label, Text, TextField, type TextFieldProps } from 'react-aria-components';
import styles from './Dialog.module.css';

interface Props extends Pick<TextFieldProps, 'autoFocus' | 'isRequired'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with the value, if something is and it should be told. */
  readonly wrong?: string | null;
  readonly hint?: string;
  readonly placeholder?: string;
}

/** A line of text to be filled in, with what is wrong with it below. */
export function Field({ label, wrong = null, hint, placeholder, ...rest }: Props) {
  return (
    <TextField {...rest} className={styles.field ?? ''} validationBehavior="aria" isInvalid={wrong !== null}>
      <Label>{label}</Label>
      <Input className={styles.input ?? ''} {...(placeholder !== undefined && { placeholder })} />
      {hint !== undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{wrong}</FieldError>
    </TextField>
  );
}
