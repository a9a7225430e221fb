import styles from './Learning.module.css';

export interface Series {
  readonly name: string;
  /** One value a column; null where there is none. */
  readonly values: readonly (number | null)[];
}

interface Props {
  readonly title: string;
  /** What the chart shows, for those who cannot see it. */
  readonly description: string;
  readonly columns: readonly string[];
  /** What the columns count: "decisions". */
  readonly unit: string;
  /** The first is a full line with dots, the second a dashed one with squares. */
  readonly series: readonly Series[];
  /** The value at the top. */
  readonly top: number;
  readonly format: (value: number) => string;
}

const [WIDTH, HEIGHT] = [340, 168];
const room = { left: 38, right: 12, top: 10, bottom: 34 };
const STEPS = [0, 0.5, 1];

/** Lines over a few columns, from 0 up. Told apart by dash and shape, not by colour alone. */
export function LineChart({ title, description, columns, unit, series, top, format }: Props) {
  const across = WIDTH - room.left - room.right;
  const x = (at: number) =>
    room.left + (columns.length > 1 ? (at / (columns.length - 1)) * across : across / 2);
  const y = (value: number) => room.top + (1 - Math.min(1, value / top)) * (HEIGHT - room.top - room.bottom);
  return (
    <figure className={styles.chart}>
      <figcaption>
        {title}
        <span className={styles.legend}>
          {series.map(({ name }, at) => (
            <span key={name}>
              <svg width="26" height="10" aria-hidden="true">
                <line className={styles.line} data-series={at} x1="1" x2="25" y1="5" y2="5" />
                <Mark series={at} x={13} y={5} />
              </svg>
              {name}
            </span>
          ))}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}. ${description}`}>
        {STEPS.map((step) => (
          <g key={step}>
            <line
              className={styles.grid}
              x1={room.left}
              x2={WIDTH - room.right}
              y1={y(step * top)}
              y2={y(step * top)}
            />
            <text className={styles.tick} x={room.left - 6} y={y(step * top) + 4} textAnchor="end">
              {format(step * top)}
            </text>
          </g>
        ))}
        {columns.map((column, at) => (
          <text key={column} className={styles.tick} x={x(at)} y={HEIGHT - 18} textAnchor="middle">
            {column}
          </text>
        ))}
        <text className={styles.tick} x={room.left + across / 2} y={HEIGHT - 3} textAnchor="middle">
          {unit}
        </text>
        {series.map(({ name, values }, at) => (
          <g key={name}>
            <path className={styles.line} data-series={at} d={pathOf(values, x, y)} />
            {values.map((value, column) =>
              value === null ? null : <Mark key={columns[column]} series={at} x={x(column)} y={y(value)} />,
            )}
          </g>
        ))}
      </svg>
    </figure>
  );
}

function Mark({ series, x, y }: { series: number; x: number; y: number }) {
  return series === 0 ? (
    <circle className={styles.dot} cx={x} cy={y} r="3.5" />
  ) : (
    <rect className={styles.dot} data-series={series} x={x - 3} y={y - 3} width="6" height="6" />
  );
}

/** The line through the values; it breaks off where one is missing. */
function pathOf(values: Series['values'], x: (at: number) => number, y: (value: number) => number): string {
  let path = '';
  for (const [at, value] of values.entries()) {
    if (value === null) continue;
    const before = values[at - 1];
    const goesOn = before !== null && before !== undefined;
    path += `${goesOn ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
  }
  return path;
}
