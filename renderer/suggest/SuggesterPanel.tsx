import type { LearnedWeights, LearningCurve, SuggesterReport } from '../../preload/contract';
import { formatMoment } from '../ui/format';
import styles from './Learning.module.css';
import { LineChart } from './LineChart';
import {
  type Counts,
  countWords,
  ownScoreWords,
  percent,
  suggesterName,
  verdictWords,
  whatCounts,
} from './learning-words';

interface Props {
  readonly report: SuggesterReport;
  /** Null while it is worked out. */
  readonly curve: LearningCurve | null;
  readonly learned: LearnedWeights | undefined;
}

/** How one suggester does, whether more decisions would help, and what it has learned. */
export function SuggesterPanel({ report, curve, learned }: Props) {
  return (
    <div className={styles.suggester} data-pending={curve === null || undefined}>
      <p className={styles.counts}>{countWords(report)}</p>
      <p className={styles.verdict} role="status">
        <strong>Do you need more decisions?</strong>{' '}
        {curve ? verdictWords(curve.verdict) : 'Learning from parts of them to find out…'}
      </p>
      <div className={styles.charts}>
        <OverTime report={report} />
        {curve ? curve.curve.length > 0 && <Curve curve={curve} /> : <div className={styles.pending} />}
      </div>
      {curve && <Learned suggester={report.suggester} learned={learned} />}
      <Numbers points={report.points} curve={curve?.curve ?? []} />
    </div>
  );
}

function Learned({ suggester, learned }: { suggester: string; learned: Props['learned'] }) {
  return learned ? (
    <div className={styles.sides}>
      <Side title="Makes it likelier that you keep one" counts={whatCounts(learned).raises} />
      <Side title="Makes it less likely" counts={whatCounts(learned).lowers} />
      <p className={styles.quiet}>{ownScoreWords(learned)}</p>
    </div>
  ) : (
    <p className={styles.quiet}>
      {suggesterName(suggester)} are scored as they come: nothing has been learned about them yet.
    </p>
  );
}

function OverTime({ report: { points } }: { report: SuggesterReport }) {
  const last = points.at(-1);
  if (!last) return null;
  const recall =
    last.recall === null ? '' : ` and ${percent(last.recall)} of what you annotated was suggested`;
  return (
    <LineChart
      title="Precision and recall over time"
      description={`In the last stretch ${percent(last.precision)} of its suggestions were kept${recall}. The table has the numbers.`}
      columns={points.map(({ until }) => until.toLocaleString('en-GB'))}
      unit="decisions so far"
      series={[
        { name: 'precision', values: points.map(({ precision }) => precision) },
        { name: 'recall', values: points.map((point) => point.recall) },
      ]}
      top={1}
      format={percent}
    />
  );
}

function Curve({ curve: { curve, ownError } }: { curve: LearningCurve }) {
  const errors = [...curve.map(({ error }) => error), ownError ?? 0];
  const last = curve.at(-1);
  return (
    <LineChart
      title="Error as decisions grow"
      description={`After ${last?.decisions} decisions the error is ${last?.error.toFixed(2)}; without learning it is ${ownError?.toFixed(2)}. Less is better. The table has the numbers.`}
      columns={curve.map(({ decisions }) => decisions.toLocaleString('en-GB'))}
      unit="decisions learned from"
      series={[
        { name: 'learned', values: curve.map(({ error }) => error) },
        { name: 'its own scores', values: curve.map(() => ownError) },
      ]}
      top={Math.ceil(Math.max(...errors, 0.2) * 5) / 5}
      format={(value) => value.toFixed(1)}
    />
  );
}

function Side({ title, counts }: { title: string; counts: readonly Counts[] }) {
  return (
    <section>
      <h3>{title}</h3>
      {counts.length === 0 && <p className={styles.quiet}>Nothing in particular.</p>}
      <ul>
        {counts.map(({ feature, strength }) => (
          <li key={feature}>
            <span>{feature}</span>
            <span
              className={styles.bar}
              style={{ width: `${Math.round(strength * 72)}px` }}
              aria-hidden="true"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The numbers behind the charts. */
function Numbers({ points, curve }: Pick<SuggesterReport, 'points'> & Pick<LearningCurve, 'curve'>) {
  return (
    <details className={styles.numbers}>
      <summary>The numbers</summary>
      <div className={styles.charts}>
        <table>
          <caption>Precision and recall</caption>
          <thead>
            <tr>
              <th scope="col">Decisions</th>
              <th scope="col">Until</th>
              <th scope="col">Precision</th>
              <th scope="col">Recall</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ until, to, precision, recall }) => (
              <tr key={until}>
                <td>{until.toLocaleString('en-GB')}</td>
                <td>{formatMoment(to)}</td>
                <td>{percent(precision)}</td>
                <td>{recall === null ? 'not known' : percent(recall)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {curve.length > 0 && (
          <table>
            <caption>Error (log-loss on decisions that were held back)</caption>
            <thead>
              <tr>
                <th scope="col">Decisions</th>
                <th scope="col">Error</th>
              </tr>
            </thead>
            <tbody>
              {curve.map(({ decisions, error }) => (
                <tr key={decisions}>
                  <td>{decisions.toLocaleString('en-GB')}</td>
                  <td>{error.toFixed(3)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </details>
  );
}
