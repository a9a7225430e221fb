import { exactText, type Span, type Unsettled } from '../../preload/contract';
import { Button } from '../ui/Button';
import { Keys } from '../ui/Keys';
import styles from './Reanchor.module.css';

interface Props {
  readonly one: Unsettled;
  /** The new text. */
  readonly text: string;
  /** Shows a candidate in the text, by its number from 1; 0 shows what is offered first. */
  readonly onLook: (candidate: number) => void;
  readonly onAccept: () => void;
  readonly onTake: (candidate: number) => void;
  readonly onPlace: () => void;
  readonly onDrop: () => void;
}

/** How much text is shown on each side of a place, in UTF-16 code units. */
const AROUND = 28;

/** One annotation that is to be settled: why, where it may stand, and what can be done. */
export function UnsettledDetails({ one, text, onLook, onAccept, onTake, onPlace, onDrop }: Props) {
  const { anchor, annotation, reason, candidates } = one;
  return (
    <section className={styles.details} aria-label="The selected annotation">
      <p className={styles.quote} dir="auto">
        {exactText(annotation)}
      </p>
      <p className={styles.reason}>{reason}</p>
      {anchor === 'moved' && (
        <Button look="primary" onPress={onAccept}>
          It is right where it is <Keys binding="Enter" />
        </Button>
      )}
      {candidates.length > 0 && (
        <ol className={styles.candidates} aria-label="Places it may mean">
          {candidates.map((spans, index) => (
            <li key={spans.map(({ start }) => start).join()}>
              <button
                type="button"
                className={styles.candidate}
                onMouseEnter={() => onLook(index + 1)}
                onFocus={() => onLook(index + 1)}
                onClick={() => onTake(index)}
              >
                <Keys binding={String(index + 1)} />
                <Place text={text} spans={spans} />
              </button>
            </li>
          ))}
        </ol>
      )}
      <div className={styles.actions}>
        <Button onPress={onPlace}>
          Select its words <Keys binding="p" />
        </Button>
        <Button look="danger" onPress={onDrop}>
          Drop it <Keys binding="Delete" />
        </Button>
      </div>
    </section>
  );
}

function Place({ text, spans }: { text: string; spans: readonly Span[] }) {
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return null;
  return (
    <span dir="auto">
      …{text.slice(Math.max(0, first.start - AROUND), first.start)}
      <mark className={styles.place}>
        {spans.map(({ start, end }) => text.slice(start, end)).join(' … ')}
      </mark>
      {text.slice(last.end, last.end + AROUND)}…
    </span>
  );
}
