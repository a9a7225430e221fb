import { useState } from 'react';
import { Day } from '../../preload/contract';
import { editArticle } from '../commands/article-actions';
import { summaryOf } from '../state/project';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { useAttempt } from './attempt';
import styles from './Dialog.module.css';
import { Buttons, DialogFrame } from './DialogFrame';
import { Field } from './Field';
import { SourceFacts } from './SourceFacts';

/** Corrects what was read off an article. Its text stays as it is. */
export function EditArticleDialog({ id }: { id: string }) {
  const close = useScreen((state) => state.close);
  const [before] = useState(() => summaryOf(id));
  const [title, setTitle] = useState(before?.title ?? '');
  const [outlet, setOutlet] = useState(before?.outlet ?? '');
  const [author, setAuthor] = useState(before?.author ?? '');
  const [date, setDate] = useState(before?.date ?? '');
  const edited = {
    title: title.trim(),
    outlet: outlet.trim() || null,
    author: author.trim() || null,
    date: date.trim() || null,
  };
  const wrongTitle = edited.title === '' ? 'An article needs a title.' : null;
  const isDay = edited.date === null || Day.safeParse(edited.date).success;
  const wrongDate = isDay ? null : 'Write the date as YYYY-MM-DD, such as 2031-05-03.';
  const { tried, form } = useAttempt(wrongTitle !== null || wrongDate !== null, () => {
    close();
    const changed =
      edited.title !== before?.title ||
      edited.outlet !== before.outlet ||
      edited.author !== before.author ||
      edited.date !== before.date;
    if (changed) editArticle(id, edited);
  });
  return (
    <DialogFrame title="Edit article">
      <form className={styles.form} noValidate {...form}>
        <Field
          label="Title"
          value={title}
          onChange={setTitle}
          wrong={tried ? wrongTitle : null}
          isRequired
          autoFocus
        />
        <Field label="Outlet" value={outlet} onChange={setOutlet} />
        <Field label="Author" value={author} onChange={setAuthor} />
        <Field
          label="Date"
          placeholder="2031-05-03"
          hint="Year, month and day; leave it empty when it is not known."
          value={date}
          onChange={setDate}
          wrong={tried ? wrongDate : null}
        />
        <SourceFacts id={id} />
        <Buttons>
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" type="submit">
            Save
          </Button>
        </Buttons>
      </form>
    </DialogFrame>
  );
}
