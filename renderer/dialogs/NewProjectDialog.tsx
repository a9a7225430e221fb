import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { createProject } from '../commands/project-actions';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import styles from './Dialog.module.css';
import { Buttons, DialogFrame } from './DialogFrame';
import { Field } from './Field';

/** Asks for a new project's title; where it goes is asked by the system's own dialog afterwards. */
export function NewProjectDialog() {
  const close = useScreen((state) => state.close);
  const [title, setTitle] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    close();
    void createProject(title.trim());
  };
  return (
    <DialogFrame title="New project">
      <Form className={styles.form ?? ''} onSubmit={submit}>
        <Field
          label="Title"
          placeholder="Harbour vote"
          hint="The next step asks where the project's folder should be. Everything is kept there, in plain files."
          value={title}
          onChange={setTitle}
          validate={(value) => (value.trim() === '' ? 'Give the project a title.' : null)}
          isRequired
          autoFocus
        />
        <Buttons>
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" type="submit">
            Choose where…
          </Button>
        </Buttons>
      </Form>
    </DialogFrame>
  );
}
