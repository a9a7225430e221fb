/** A line of a sentence, in its columns. */
export interface Row {
  readonly number: number;
  readonly columns: readonly string[];
}

/** The lines of one document as they stand in the file. */
export interface Block {
  readonly line: number;
  readonly id: string | null;
  /** The JSON of our own comment line. */
  known: string | null;
  readonly texts: string[];
  readonly sentences: Row[][];
}
