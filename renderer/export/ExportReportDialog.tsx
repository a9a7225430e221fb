import type { ExportOutcome } from '../../preload/contract';
import dialog from '../dialogs/Dialog.module.css';
import { Buttons, DialogFrame } from '../dialogs/DialogFrame';
import { call } from '../state/bridge';
import { tellError } from '../state/notices';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { plural } from '../ui/format';
import { Losses } from './Losses';

/** How many of a dataset's files are named: one format has two for each article. */
const NAMED = 20;

/** What an export wrote, how the proof of its offsets came out, and what the format could not carry. */
export function ExportReportDialog({ report }: { report: ExportOutcome }) {
  const close = useScreen((state) => state.close);
  const { lost, refused, mismatched } = report;
  const title = refused ? 'Nothing was exported' : mismatched > 0 ? 'Exported, with differences' : 'Exported';
  return (
    <DialogFrame title={title}>
      {refused ? (
        <p className={dialog.text}>
          You asked for nothing to be written if anything would be lost. This would be lost:
        </p>
      ) : (
        <Written report={report} />
      )}
      {lost.length > 0 && <Losses lost={lost} />}
      <Buttons>
        <Button look="primary" autoFocus onPress={close}>
          Close
        </Button>
      </Buttons>
    </DialogFrame>
  );
}

function Written({ report }: { report: ExportOutcome }) {
  const { documents, annotations, moved, files, moreFiles, offsetUnit, split } = report;
  const unnamed = Math.max(0, files.length - NAMED) + moreFiles;
  return (
    <>
      <p className={dialog.text}>
        {plural(annotations, 'annotation')} in {plural(documents, 'article')} written, offsets in{' '}
        {offsetUnit === 'code-point' ? 'code points' : 'UTF-16 code units'}.
        {Object.entries(split ?? {}).map(([name, part]) => ` ${name}: ${plural(part.documents, 'article')}.`)}
      </p>
      <Proof report={report} />
      {moved > 0 && (
        <p className={dialog.text}>
          {plural(moved, 'annotation')} of these {moved === 1 ? 'was' : 'were'} moved by a new version of an
          article and not confirmed yet: {moved === 1 ? 'it is' : 'they are'} written where{' '}
          {moved === 1 ? 'it is' : 'they are'} now.
        </p>
      )}
      <ul className={dialog.lines} aria-label="Files">
        {files.slice(0, NAMED).map((path) => (
          <li key={path} className={dialog.fileLine}>
            {path}
            <Button onPress={() => void call('shell:show', { path }).catch(tellError)}>Show in folder</Button>
          </li>
        ))}
        {unnamed > 0 && <li>and {plural(unnamed, 'file')} more</li>}
      </ul>
    </>
  );
}

function Proof({ report: { checked, mismatched } }: { report: ExportOutcome }) {
  if (mismatched === 0) {
    return (
      <p className={dialog.text}>
        Checked: the text at the offsets of {checked === 1 ? '1 span' : `all ${plural(checked, 'span')}`} is
        the annotated text.
      </p>
    );
  }
  return (
    <p className={`${dialog.text} ${dialog.bad}`}>
      Of {plural(checked, 'span')} checked, {mismatched.toLocaleString('en-GB')} did not match the text at
      their offsets.
    </p>
  );
}
