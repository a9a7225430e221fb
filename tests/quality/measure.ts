/** One line of the table: what was measured on which data, the figure, and the one that we aim at. */
export interface Row {
  readonly measured: string;
  /** The data, and how many cases of it. */
  readonly data: string;
  readonly figure: number;
  readonly target?: number;
}

/** Measures one suggester. `corpora` is the folder with the data; null when the data that it needs are not there. */
export type Measure = (corpora: string) => Promise<readonly Row[] | null>;

/** Precision, recall and their harmonic mean of what was found right, out of all found and all there. */
export function scores(
  right: number,
  found: number,
  wanted: number,
): { precision: number; recall: number; f1: number } {
  const precision = found === 0 ? 0 : right / found;
  const recall = wanted === 0 ? 0 : right / wanted;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
