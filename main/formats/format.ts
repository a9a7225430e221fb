import type {
  Annotation,
  Document,
  DocumentMetadata,
  OffsetUnit,
  Problem,
  Relation,
  Status,
} from '../../preload/contract';

/** One document with what one annotator has done in it: what a format writes at a time. */
export interface Entry {
  readonly document: Document;
  /** Null where nobody has worked in the document. */
  readonly annotator: string | null;
  readonly status: Status;
  /** In text order; their offsets are UTF-16 code units of the document's text. */
  readonly annotations: readonly Annotation[];
  /** Between these annotations. */
  readonly relations: readonly Relation[];
  /** What the annotator notes about the document. */
  readonly note: string;
}

/** What a reader of the written file finds: the text, and the words that are said to stand at each place in it. */
export interface Written {
  readonly text: string;
  readonly places: readonly Place[];
}

/** One fragment as it was written; `start` and `end` are in the unit that was asked for. */
export interface Place {
  readonly annotation: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One document as it was read from a dataset. */
export interface ReadEntry extends DocumentMetadata {
  readonly line: number;
  readonly fileName: string;
  readonly format: 'text' | 'markdown';
  /** Canonical: LF alone ends a line. */
  readonly text: string;
  readonly annotator: string | null;
  readonly status: Status;
  /** Their offsets are UTF-16 code units of `text` and agree with it. */
  readonly annotations: readonly Annotation[];
  /** Between these annotations. */
  readonly relations: readonly Relation[];
  readonly note: string;
}

/** A dataset format. To add one: a file beside this one and a row in `table.ts`. */
export interface Format {
  readonly name: string;
  readonly title: string;
  /** With the dot; the first is the one that files are written with. */
  readonly extensions: readonly [string, ...string[]];
  /** The first is the one that is used when none is asked for. */
  readonly offsetUnits: readonly [OffsetUnit, ...OffsetUnit[]];
  readonly carries: readonly string[];
  readonly loses: readonly string[];
  /** The bytes of one document, as text. The same entry always gives the same. */
  write(entry: Entry, unit: OffsetUnit): string;
  /** Reads what `write` gave, for the proof of its offsets. */
  written(output: string): Written;
  /** Reads a file, document by document; what is wrong in it comes in between, and reading goes on after it. */
  read(path: string): AsyncIterable<ReadEntry | Problem>;
}
