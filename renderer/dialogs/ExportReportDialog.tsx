import type { ExportReport } from '../../preload/contract';
import { call } from '../state/bridge';
import { tellError } from '../state/notices';
import { summaryOf } from '../state/project';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { plural } from '../ui/format';
import styles from './Dialog.module.css';
import { Buttons, DialogFrame } from './DialogFrame';

/** What an export wrote, how the proof of its offsets came out, and what the format could not carry. */
export function ExportReportDialog({ report }: { report: ExportReport }) {
  const close = useScreen((state) => state.close);
  const { documents, annotations, files, lost } = report;
  return (
    <DialogFrame title={report.mismatched > 0 ? 'Exported, with differences' : 'Exported'}>
      <p className={styles.text}>
        {plural(annotations, 'annotation')} in {plural(documents, 'article')} written, offsets in{' '}
        {report.offsetUnit === 'code-point' ? 'code points' : 'UTF-16 code units'}.
      </p>
      <Proof report={report} />
      <ul className={styles.lines} aria-label="Files">
        {files.map((path) => (
          <li key={path} className={styles.fileLine}>
            {path}
            <Button onPress={() => void call('shell:show', { path }).catch(tellError)}>Show in folder</Button>
          </li>
        ))}
      </ul>
      {lost.length > 0 && (
        <section className={styles.group} aria-label="Losses">
          <p className={styles.groupLabel}>{plural(lost.length, 'annotation')} not carried over whole</p>
          <ul className={styles.lines}>
            {lost.map(({ annotation, annotator, document, reason }) => (
              <li key={JSON.stringify([annotation, annotator, document, reason])}>
                <span className={styles.file}>{summaryOf(document)?.title ?? document}</span>: {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Buttons>
        <Button look="primary" autoFocus onPress={close}>
          Close
        </Button>
      </Buttons>
    </DialogFrame>
  );
}

function Proof({ report: { checked, mismatched } }: { report: ExportReport }) {
  if (mismatched === 0) {
    return (
      <p className={styles.text}>
        Checked: the text at the offsets of {checked === 1 ? '1 span' : `all ${plural(checked, 'span')}`} is
        the annotated text.
      </p>
    );
  }
  return (
    <p className={`${styles.text} ${styles.bad}`}>
      Of {plural(checked, 'span')} checked, {mismatched.toLocaleString('en-GB')} did not match the text at
      their offsets.
    </p>
  );
}
