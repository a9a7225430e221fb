import { summaryOf, useProject } from '../state/project';
import { LabelSign } from '../ui/LabelSign';
import styles from './Find.module.css';
import { tick, tickAll, useFind } from './find';
import { goToHit } from './find-actions';
import { contextOf, labelsAt, useFoundText } from './found-text';

/** One hit: a box to tick it, the words around it, and the labels it has already. A click goes there. */
export function FindRow({ at }: { at: number }) {
  const hit = useFind(({ hits }) => hits[at]);
  const isTicked = useFind(({ ticked }) => ticked.has(at));
  const isCurrent = useFind(({ current }) => current === at);
  const found = useFoundText(hit?.document ?? '');
  if (!hit || !found) return null;
  const { before, words, after } = contextOf(found.text, hit.span);
  return (
    <>
      <input
        type="checkbox"
        className={styles.box}
        aria-label={`Tick “${words}”, hit ${at + 1}`}
        checked={isTicked}
        onChange={() => tick(at)}
      />
      <button
        type="button"
        data-main=""
        className={styles.hit}
        aria-current={isCurrent || undefined}
        onClick={() => void goToHit(at)}
        onKeyDown={(event) => {
          if (event.key !== ' ') return;
          event.preventDefault();
          tick(at);
        }}
        onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
      >
        <span className={styles.context}>
          {before}
          <b>{words}</b>
          {after}
        </span>
        <Labels ids={labelsAt(found, hit.span)} />
      </button>
    </>
  );
}

function Labels({ ids }: { ids: readonly string[] }) {
  const labels = useProject(({ project }) => project?.scheme.labels) ?? [];
  return (
    <span className={styles.has}>
      {labels.map(
        (label) =>
          ids.includes(label.id) && (
            <span key={label.id} className={styles.labelName}>
              <LabelSign label={label} />
              <span className="unseen">already </span>
              {label.name}
            </span>
          ),
      )}
    </span>
  );
}

/** The article that the next hits are in; its box ticks them all. */
export function GroupRow({ document, places }: { document: string; places: readonly number[] }) {
  const title = useProject(() => summaryOf(document)?.title ?? document);
  const count = useFind(({ ticked }) => places.filter((at) => ticked.has(at)).length);
  return (
    <>
      <input
        type="checkbox"
        data-main=""
        className={styles.box}
        aria-label={`Tick all ${places.length} in ${title}`}
        checked={count === places.length}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && count < places.length;
        }}
        onChange={() => tickAll(places)}
      />
      <span className={styles.article}>{title}</span>
      <span className={styles.articleCount}>{places.length.toLocaleString('en-GB')}</span>
    </>
  );
}
