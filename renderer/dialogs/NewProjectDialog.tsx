import { useState } from 'react';
import { createProject } from '../commands/project-actions';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { useAttempt } from './attempt';
import styles from './Dialog.module.css';
import { Buttons, DialogFrame } from './DialogFrame';
import { Field } from './Field';

/** Asks for a new project's title; where it goes is asked by the system's own dialog afterwards. */
export function NewProjectDialog() {
  const close = useScreen((state) => state.close);
  const [title, setTitle] = useState('');
  const wrong = title.trim() === '' ? 'Give the project a title.' : null;
  const { tried, form } = useAttempt(wrong !== null, () => {
    close();
    void createProject(title.trim());
  });
  return (
    <DialogFrame title="New project">
      <form className={styles.form} noValidate {...form}>
        <Field
          label="Title"
          placeholder="Harbour vote"
          hint="The next step asks where the project’s folder should be. Everything is kept there, in plain files."
          value={title}
          onChange={setTitle}
          wrong={tried ? wrong : null}
          isRequired
          autoFocus
        />
        <Buttons>
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" type="submit">
            Choose where…
          </Button>
        </Buttons>
      </form>
    </DialogFrame>
  );
}
