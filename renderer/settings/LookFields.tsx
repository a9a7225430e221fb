import { Label as AriaLabel, Radio, RadioGroup } from 'react-aria-components';
import { type Label, LabelColour, LabelShape } from '../../preload/contract';
import dialog from '../dialogs/Dialog.module.css';
import { LabelSign } from '../ui/LabelSign';
import styles from './LabelForm.module.css';

interface Props {
  readonly label: Label;
  readonly onChange: (change: Partial<Pick<Label, 'colour' | 'shape'>>) => void;
}

/** A label's colour and sign, each by its name, so that nobody has to tell colours apart. */
export function LookFields({ label, onChange }: Props) {
  const { colour, shape } = label;
  return (
    <>
      <RadioGroup
        className={dialog.field ?? ''}
        value={colour}
        orientation="horizontal"
        onChange={(chosen) => onChange({ colour: LabelColour.parse(chosen) })}
      >
        <AriaLabel>Colour</AriaLabel>
        <div className={styles.swatches}>
          {LabelColour.options.map((option) => (
            <Radio key={option} value={option} className={styles.swatch ?? ''} data-colour={option}>
              <LabelSign label={{ colour: option, shape }} />
              {option}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <RadioGroup
        className={dialog.field ?? ''}
        value={shape}
        orientation="horizontal"
        onChange={(chosen) => onChange({ shape: LabelShape.parse(chosen) })}
      >
        <AriaLabel>Sign</AriaLabel>
        <div className={styles.swatches}>
          {LabelShape.options.map((option) => (
            <Radio key={option} value={option} className={styles.swatch ?? ''} data-colour={colour}>
              <LabelSign label={{ colour, shape: option }} />
              {option}
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </>
  );
}
