import { useState } from 'react';
import { usePreferences } from '../state/preferences';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { wrongName } from './annotator-name';
import { useAttempt } from './attempt';
import styles from './Dialog.module.css';
import { Buttons, DialogFrame } from './DialogFrame';
import { Field } from './Field';

/** Asks under whose name annotations are kept. */
export function AnnotatorDialog() {
  const close = useScreen((state) => state.close);
  const { preferences, change } = usePreferences();
  const [name, setName] = useState(preferences?.annotator ?? '');
  const wrong = wrongName(name);
  const { tried, form } = useAttempt(wrong !== null, () => {
    close();
    if (name !== preferences?.annotator) change({ annotator: name });
  });
  return (
    <DialogFrame title="Who annotates">
      <form className={styles.form} noValidate {...form}>
        <Field
          label="Name"
          hint="Each annotator’s work is kept in a folder of this name, so that several people can annotate the same articles."
          value={name}
          onChange={setName}
          wrong={tried ? wrong : null}
          isRequired
          autoFocus
        />
        <Buttons>
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" type="submit">
            Use this name
          </Button>
        </Buttons>
      </form>
    </DialogFrame>
  );
}
