import type { ExportOutcome } from '../../preload/contract';
import dialog from '../dialogs/Dialog.module.css';
import { summaryOf } from '../state/project';
import { plural } from '../ui/format';

type Reason = ExportOutcome['lost'][number];

/** What an export could not carry, by reason; under each reason, the articles and how often. */
export function Losses({ lost }: { lost: readonly Reason[] }) {
  const [left, partly] = [countOf(lost, true), countOf(lost, false)];
  const words = [
    left > 0 && `${plural(left, 'annotation')} left out`,
    partly > 0 && `${plural(partly, 'part')} lost`,
  ];
  return (
    <section className={dialog.group} aria-label="Losses">
      <p className={dialog.groupLabel}>{words.filter(Boolean).join(', ')}</p>
      <ul className={dialog.lines}>
        {lost.map((one) => (
          <li key={`${one.dropped} ${one.reason}`}>
            <details>
              <summary>
                {one.count.toLocaleString('en-GB')} × {one.reason}
              </summary>
              <p className={dialog.hint}>{namesOf(one)}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function countOf(lost: readonly Reason[], dropped: boolean): number {
  return lost.reduce((sum, one) => sum + (one.dropped === dropped ? one.count : 0), 0);
}

function namesOf({ documents, moreDocuments }: Reason): string {
  const names = documents.map(
    ({ document, count }) => `${summaryOf(document)?.title ?? document} (${count.toLocaleString('en-GB')})`,
  );
  return names.join(', ') + (moreDocuments > 0 ? ` and ${moreDocuments.toLocaleString('en-GB')} more` : '');
}
