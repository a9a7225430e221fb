import type { Lost } from '../../preload/contract';
import dialog from '../dialogs/Dialog.module.css';
import { summaryOf } from '../state/project';
import { plural } from '../ui/format';

/** How many articles are named under a reason. */
const NAMED = 100;

/** What an export could not carry, by reason; under each reason, the articles and how often. */
export function Losses({ lost }: { lost: readonly Lost[] }) {
  const left = lost.filter(({ dropped }) => dropped).length;
  const partly = lost.length - left;
  const words = [
    left > 0 && `${plural(left, 'annotation')} left out`,
    partly > 0 && `${plural(partly, 'part')} lost`,
  ];
  return (
    <section className={dialog.group} aria-label="Losses">
      <p className={dialog.groupLabel}>{words.filter(Boolean).join(', ')}</p>
      <ul className={dialog.lines}>
        {byReason(lost).map(({ reason, count, documents }) => (
          <li key={reason}>
            <details>
              <summary>
                {count.toLocaleString('en-GB')} × {reason}
              </summary>
              <p className={dialog.hint}>{namesOf(documents)}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Reason {
  readonly reason: string;
  count: number;
  /** How often in each document. */
  readonly documents: Map<string, number>;
}

function byReason(lost: readonly Lost[]): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { reason, document } of lost) {
    const found = reasons.get(reason) ?? { reason, count: 0, documents: new Map() };
    found.count++;
    found.documents.set(document, (found.documents.get(document) ?? 0) + 1);
    reasons.set(reason, found);
  }
  return [...reasons.values()].sort((a, b) => b.count - a.count);
}

function namesOf(documents: ReadonlyMap<string, number>): string {
  const names = [...documents]
    .slice(0, NAMED)
    .map(([id, count]) => `${summaryOf(id)?.title ?? id} (${count.toLocaleString('en-GB')})`);
  const more = documents.size - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : '');
}
