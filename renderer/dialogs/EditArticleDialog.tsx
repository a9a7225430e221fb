import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Day } from '../../preload/contract';
import { editArticle } from '../commands/article-actions';
import { summaryOf } from '../state/project';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import styles from './Dialog.module.css';
import { Buttons, DialogFrame } from './DialogFrame';
import { Field } from './Field';

/** Corrects what was read off an article. Its text stays as it is. */
export function EditArticleDialog({ id }: { id: string }) {
  const close = useScreen((state) => state.close);
  const summary = summaryOf(id);
  const [title, setTitle] = useState(summary?.title ?? '');
  const [outlet, setOutlet] = useState(summary?.outlet ?? '');
  const [date, setDate] = useState(summary?.date ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    close();
    const edited = { title: title.trim(), outlet: outlet.trim() || null, date: date.trim() || null };
    const { title: oldTitle, outlet: oldOutlet, date: oldDate } = summary ?? edited;
    const changed = edited.title !== oldTitle || edited.outlet !== oldOutlet || edited.date !== oldDate;
    if (changed) editArticle(id, edited);
  };
  return (
    <DialogFrame title="Edit article">
      <Form className={styles.form ?? ''} onSubmit={submit}>
        <Field
          label="Title"
          value={title}
          onChange={setTitle}
          validate={(value) => (value.trim() === '' ? 'An article needs a title.' : null)}
          isRequired
          autoFocus
        />
        <Field label="Outlet" value={outlet} onChange={setOutlet} />
        <Field
          label="Date"
          placeholder="2031-05-03"
          hint="Year, month and day; leave it empty when it is not known."
          value={date}
          onChange={setDate}
          validate={(value) =>
            isDayOrEmpty(value) ? null : 'Write the date as YYYY-MM-DD, such as 2031-05-03.'
          }
        />
        <Buttons>
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" type="submit">
            Save
          </Button>
        </Buttons>
      </Form>
    </DialogFrame>
  );
}

function isDayOrEmpty(value: string): boolean {
  return value.trim() === '' || Day.safeParse(value.trim()).success;
}
