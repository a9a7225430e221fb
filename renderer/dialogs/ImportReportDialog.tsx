import type { ImportOutcome } from '../../preload/contract';
import { runCommand } from '../commands/actions';
import { takeOver } from '../reanchor/new-version';
import { useProject } from '../state/project';
import { type Given, useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { plural } from '../ui/format';
import styles from './Dialog.module.css';
import { Buttons, DialogFrame } from './DialogFrame';
import { ReportLines } from './ReportLines';
import { lineOf, problemLines, skippedLines } from './report-reasons';

/** Of so many likely new versions each has its button; thousands would stop the window. */
const MOST_VERSIONS = 200;

interface Props {
  readonly report: ImportOutcome;
  readonly given: Given;
}

/** What became of the files that were to be added: how many are in, which were skipped and why. */
export function ImportReportDialog({ report, given }: Props) {
  const { close, show } = useScreen();
  const { skipped, notes, versions, cancelled } = report;
  const more = versions.length - MOST_VERSIONS;
  const undo = () => {
    close();
    runCommand('undo');
  };
  const replace = (earlier: string, document: string) => {
    close();
    const rest = versions.filter((version) => version.document !== document);
    takeOver(earlier, document).then(() => {
      if (rest.length > 0) show({ kind: 'import-report', report: { ...report, versions: rest }, given });
    });
  };
  return (
    <DialogFrame title={titleOf(given)}>
      {cancelled && (
        <p className={styles.text}>You stopped it before the end. What was added until then is here.</p>
      )}
      <GivenTo given={given} />
      <ReportLines
        label="Skipped"
        title={`Skipped: ${skipped.length.toLocaleString('en-GB')}`}
        lines={skippedLines(report)}
      />
      <ReportLines label="To look at" title="Worth a look" lines={problemLines(report)} />
      <ReportLines label="Notes" title="Kept, though it was new to this project" lines={notes.map(lineOf)} />
      {versions.length > 0 && (
        <section className={styles.group} aria-label="New versions">
          <p className={styles.groupLabel}>Perhaps new versions of articles that were here before</p>
          <ul className={styles.lines}>
            {versions.slice(0, MOST_VERSIONS).map(({ file, document, earlier, title }) => (
              <li key={document}>
                <span className={styles.file}>{file.split(/[/\\]/).at(-1)}</span> has much of the text of “
                {title}”.{' '}
                <Button onPress={() => replace(earlier, document)}>Take over its annotations</Button>
              </li>
            ))}
            {more > 0 && <li>and {plural(more, 'more article')}, listed as these are taken over</li>}
          </ul>
        </section>
      )}
      <Buttons>
        {given.articles > 0 && <Button onPress={undo}>Undo this import</Button>}
        <Button look="primary" autoFocus onPress={close}>
          Close
        </Button>
      </Buttons>
    </DialogFrame>
  );
}

function titleOf({ articles, annotations }: Given): string {
  const count = Object.values(annotations).reduce((sum, one) => sum + one, 0);
  const parts = [
    articles > 0 && plural(articles, 'article'),
    count > 0 && plural(count, 'annotation'),
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'No article added' : `${parts.join(' and ')} added`;
}

/** Whose the annotations of datasets became. */
function GivenTo({ given: { annotations } }: { given: Given }) {
  const annotator = useProject(({ project }) => project?.annotator);
  const names = Object.keys(annotations).sort();
  if (names.length === 0) return null;
  return (
    <section className={styles.group} aria-label="Annotators">
      <p className={styles.groupLabel}>Whose the annotations are</p>
      <ul className={styles.lines}>
        {names.map((name) => (
          <li key={name}>
            <span className={styles.file}>{name}</span>: {plural(annotations[name] ?? 0, 'annotation')}
          </li>
        ))}
      </ul>
      {names.some((name) => name !== annotator) && (
        <p className={styles.hint}>
          You annotate as {annotator}. “Who annotates…” in the menu Project shows another annotator’s work.
        </p>
      )}
    </section>
  );
}
