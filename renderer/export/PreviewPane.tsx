import type { ExportPreview, FormatInfo } from '../../preload/contract';
import dialog from '../dialogs/Dialog.module.css';
import { plural } from '../ui/format';
import styles from './Export.module.css';
import type { Preview } from './use-preview';

/** So many files are named; a split has up to three. */
const NAMED = 6;

interface Props {
  readonly preview: Preview;
  readonly format: FormatInfo;
  /** The project has no article yet. */
  readonly isEmpty: boolean;
}

/** How the files of one article would look, what they are called, and what of it would be lost. */
export function PreviewPane({ preview, format, isEmpty }: Props) {
  if (preview.state === 'waiting') return <p className={dialog.hint}>Making a preview…</p>;
  if (preview.state === 'nothing')
    return (
      <p className={dialog.hint}>
        {isEmpty ? 'There is no article to export yet.' : 'Found no article that passes the filters.'}
      </p>
    );
  if (preview.state === 'failed') return <p className={dialog.bad}>{preview.message}</p>;
  const { title, file, text, more, files, moved } = preview.preview;
  return (
    <>
      <p className={styles.caption}>
        <strong>{title}</strong> in <span className={styles.fileName}>{file}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the keyboard, too */}
      <section className={styles.preview} aria-label="Preview" tabIndex={0}>
        {text === null
          ? `${format.title} is not made of text, so it is not shown. Its files are listed below.`
          : text}
        {more && <p className={dialog.hint}>The file goes on.</p>}
      </section>
      <Losses preview={preview.preview} />
      {moved > 0 && (
        <p className={styles.caption}>
          {moved.toLocaleString('en-GB')} moved by a new version and not confirmed yet; written where{' '}
          {moved === 1 ? 'it is' : 'they are'} now.
        </p>
      )}
      <p className={styles.caption}>
        {format.layout === 'folder' ? 'A new folder: ' : ''}
        {files.slice(0, NAMED).join(', ')}
        {files.length > NAMED && ` and ${files.length - NAMED} more`}
        {format.layout === 'folder'
          ? ', with a manifest; beside it a report.'
          : '; beside it a manifest and a report.'}
      </p>
    </>
  );
}

function Losses({ preview: { lost, annotations } }: { preview: ExportPreview }) {
  if (lost.length === 0)
    return (
      <p role="status" className={styles.caption}>
        Nothing is lost of the {plural(annotations, 'annotation')} in this article.
      </p>
    );
  const left = lost.reduce((sum, { dropped, count }) => sum + (dropped ? count : 0), 0);
  const partly = lost.reduce((sum, { dropped, count }) => sum + (dropped ? 0 : count), 0);
  const words = [
    left > 0 && `${plural(left, 'annotation')} left out`,
    partly > 0 && `${plural(partly, 'part')} lost`,
  ];
  return (
    <section className={dialog.group} aria-label="What would be lost">
      <p role="status" className={dialog.groupLabel}>
        Of this article: {words.filter(Boolean).join(', ')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the keyboard, too */}
      <ul className={`${dialog.lines} ${styles.losses}`} tabIndex={0} aria-label="Reasons">
        {lost.map(({ reason, dropped, count }) => (
          <li key={`${dropped} ${reason}`}>
            {count.toLocaleString('en-GB')} × {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
