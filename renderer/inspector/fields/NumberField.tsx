import { useId } from 'react';
import type { AttributeValue } from '../../../preload/contract';
import { openArticle } from '../../state/article';
import { useDraft } from '../draft';
import { fieldText, readNumber } from '../value-words';
import styles from './Fields.module.css';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: AttributeValue | undefined;
  readonly onChange: (value: AttributeValue | undefined) => void;
}

/** A number, in digits or as an article would say it: "7.7 million". What is none is said, and not kept. */
export function NumberField({ name, label, value, onChange }: Props) {
  const language = openArticle()?.document.language ?? null;
  const { text, write, keep } = useDraft(fieldText(value), (written) => {
    const read = written.trim() === '' ? undefined : readNumber(written, language);
    if (read !== null) onChange(read);
  });
  const error = useId();
  const wrong = text.trim() !== '' && text !== fieldText(value) && readNumber(text, language) === null;
  return (
    <div className={styles.number}>
      <input
        className={styles.input}
        data-field={name}
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? error : undefined}
        inputMode="decimal"
        value={text}
        onChange={(event) => write(event.target.value)}
        onBlur={keep}
      />
      {wrong && (
        <p className={styles.error} id={error}>
          Write a number, such as 7,700,000 or 7.7 million.
        </p>
      )}
    </div>
  );
}
