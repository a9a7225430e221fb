import { useDraft } from '../draft';
import { ComboField } from './ComboField';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One out of a few: chosen from the list, or by its first letters. What fits none is not kept. */
export function ChoiceField({ name, label, choices, value, onChange }: Props) {
  const { text, write, keep } = useDraft(value, (written) => onChange(choiceFor(written, choices, value)));
  const leave = () => {
    write(choiceFor(text, choices, value));
    keep();
  };
  return (
    <ComboField
      name={name}
      label={label}
      text={text}
      onWrite={write}
      onLeave={leave}
      offers={choices}
      isShort
    />
  );
}

/** The choice that is written, or that alone begins so; none for nothing; the one before for what fits none. */
function choiceFor(written: string, choices: readonly string[], before: string): string {
  const typed = written.trim().toLocaleLowerCase();
  if (typed === '') return '';
  const begins = choices.filter((choice) => choice.toLocaleLowerCase().startsWith(typed));
  const exact = begins.find((choice) => choice.toLocaleLowerCase() === typed);
  return exact ?? (begins.length === 1 ? begins[0] : undefined) ?? before;
}
