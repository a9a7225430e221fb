import { useEffect, useMemo, useRef, useState } from 'react';
import type { Output, Span } from '../../preload/contract';
import { plural } from '../ui/format';
import { atLines } from './at-lines';
import styles from './Reanchor.module.css';
import { piecesOf, type Row, rowsOf } from './rows';

type Texts = NonNullable<Output<'document:difference'>>;

interface Props {
  readonly texts: Texts;
  /** Where the selected annotation stood, and where it stands or may stand. */
  readonly was: readonly Span[];
  readonly now: readonly Span[];
}

/** So many equal lines in a row are shown; of more, only those next to a change. */
const MOST_EQUAL = 4;

/** Both versions side by side, changed words marked. One scroller holds both, so that they scroll together. */
export function Difference({ texts, was, now }: Props) {
  const { before, after } = texts;
  const runs = useMemo(() => atLines(before, after, texts.runs), [before, after, texts.runs]);
  const rows = useMemo(() => rowsOf(before, after, runs), [before, after, runs]);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const blocks = useMemo(() => blocksOf(rows, was, now), [rows, was, now]);
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about another annotation being selected.
  useEffect(() => {
    const marks = scroller.current?.querySelectorAll('[data-place]');
    (marks?.[marks.length - 1] ?? null)?.scrollIntoView({ block: 'center' });
  }, [was, now]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section ref={scroller} className={styles.difference} aria-label="Both versions" tabIndex={0}>
      <div className={styles.heads} aria-hidden="true">
        <span>Earlier version</span>
        <span>New version</span>
      </div>
      {blocks.map((block) =>
        block.folded && !unfolded.has(block.from) ? (
          <button
            key={block.from}
            type="button"
            className={styles.fold}
            onClick={() => setUnfolded(new Set([...unfolded, block.from]))}
          >
            {plural(block.to - block.from, 'unchanged line')}
          </button>
        ) : (
          rows.slice(block.from, block.to).map((row) => (
            <div
              key={`${row.before?.start} ${row.after?.start}`}
              className={styles.row}
              data-same={row.same || undefined}
            >
              <Cell text={before} line={row.before} common={runs} side="before" places={was} />
              <Cell text={after} line={row.after} common={runs} side="after" places={now} />
            </div>
          ))
        ),
      )}
    </section>
  );
}

interface CellProps {
  readonly text: string;
  readonly line: Span | null;
  readonly common: Texts['runs'];
  readonly side: 'before' | 'after';
  readonly places: readonly Span[];
}

function Cell({ text, line, common, side, places }: CellProps) {
  const shared = useMemo(() => (line ? sharedIn(common, side, line) : []), [common, side, line]);
  if (!line) return <div className={styles.empty} />;
  return (
    <div className={styles.cell} dir="auto">
      {piecesOf(text, line, shared, places).map(({ start, text: words, changed, place }) => {
        const className = place ? styles.place : undefined;
        const data = place ? { 'data-place': true } : {};
        if (!changed)
          return place ? (
            <mark key={start} className={className} {...data}>
              {words}
            </mark>
          ) : (
            words
          );
        const Changed = side === 'before' ? 'del' : 'ins';
        return (
          <Changed key={start} className={className} {...data}>
            {words}
          </Changed>
        );
      })}
    </div>
  );
}

/** The spans of the line's text that the other text has too. */
function sharedIn(runs: Texts['runs'], side: 'before' | 'after', line: Span): Span[] {
  const shared: Span[] = [];
  for (const run of runs) {
    const start = run[side];
    if (start >= line.end) break;
    if (start + run.length > line.start) shared.push({ start, end: start + run.length });
  }
  return shared;
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly folded: boolean;
}

/** The rows in blocks: long rows of equal lines are folded, except where the selected annotation stands. */
function blocksOf(rows: readonly Row[], was: readonly Span[], now: readonly Span[]): Block[] {
  const touches = (line: Span | null, spans: readonly Span[]): boolean =>
    line !== null && spans.some(({ start, end }) => start <= line.end && end >= line.start);
  const isPlain = (row: Row | undefined): boolean =>
    row?.same === true && !touches(row.before, was) && !touches(row.after, now);
  const blocks: Block[] = [];
  for (let from = 0; from < rows.length; ) {
    let to = from + 1;
    const plain = isPlain(rows[from]);
    while (to < rows.length && isPlain(rows[to]) === plain) to++;
    if (plain && to - from > MOST_EQUAL) {
      const [start, end] = [from === 0 ? from : from + 1, to === rows.length ? to : to - 1];
      if (start > from) blocks.push({ from, to: start, folded: false });
      blocks.push({ from: start, to: end, folded: true });
      if (end < to) blocks.push({ from: end, to, folded: false });
    } else blocks.push({ from, to, folded: false });
    from = to;
  }
  return blocks;
}
