import type {
  Annotation,
  AttributeValue,
  Document,
  DocumentMetadata,
  Feature,
  LabelScheme,
  OffsetUnit,
  Origin,
  Problem,
  Relation,
  Source,
  Status,
  WriteOptions,
} from '../../preload/contract';

export { defaultOptions, type Feature, type TokenScheme, type WriteOptions } from '../../preload/contract';

export type Split = 'train' | 'dev' | 'test';

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
  /** How many of the annotations were moved here from an earlier version, and nobody has confirmed it. */
  readonly moved?: number | undefined;
  /** Annotations of an earlier version of the document that have no place in its text yet. */
  readonly orphans?: readonly Annotation[] | undefined;
  /** The part of the dataset that it belongs to, where the dataset is split. */
  readonly split?: Split | undefined;
}

/** A piece of a dataset's files, to be appended to the file at `path`. */
export interface Part {
  /**
   * In a dataset that is a folder: relative to it, with forward slashes. In one that is a file: empty for the file
   * itself, or what is put after its name for a file beside it (`.config.xml`).
   */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Something of an entry that the format cannot hold. */
export interface Loss {
  /** Its id; of a relation, the annotation that it starts at. Null for something of the document. */
  readonly annotation: string | null;
  readonly feature: Feature;
  /** The end of a sentence: "brat has no attributes on relations". */
  readonly reason: string;
  /** The whole annotation is left out, and not only a part of it (an attribute, a note, a relation). */
  readonly dropped: boolean;
}

/** What a writer knows of the dataset as a whole. */
export interface WriteContext {
  readonly unit: OffsetUnit;
  readonly scheme: LabelScheme;
  /** The project's. */
  readonly title: string;
  readonly options: WriteOptions;
}

/** What one entry became. */
export interface Added {
  readonly parts: readonly Part[];
  readonly losses: readonly Loss[];
}

/** Writes one dataset. The same entries always give the same bytes. */
export interface DatasetWriter {
  /** Called document by document, in order; for several annotators of one document one after another. */
  add(entry: Entry): Added;
  /** What stands at the end: a closing bracket, a label config, a type system, a dataset card. */
  end(): readonly Part[];
}

/**
 * One document as it stands in a dataset: offsets as the file has them, in the file's own unit and for the text as
 * the file has it. Nothing is trusted yet.
 */
export interface RawEntry {
  readonly file: string;
  readonly line: number | null;
  readonly text: string;
  readonly unit: OffsetUnit;
  readonly id: string | null;
  readonly title?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly fileName?: string | undefined;
  readonly format?: Source['format'] | undefined;
  readonly annotator: string | null;
  readonly status?: Status | undefined;
  readonly note?: string | undefined;
  readonly annotations: readonly RawAnnotation[];
  readonly relations: readonly RawRelation[];
}

export interface RawFragment {
  readonly start: number;
  readonly end: number;
  /** The words that are said to stand there, where the format tells. */
  readonly text?: string | undefined;
}

export interface RawAnnotation {
  readonly id?: string | undefined;
  readonly line?: number | undefined;
  readonly label: string;
  readonly fragments: readonly RawFragment[];
  readonly attributes?: Readonly<Record<string, AttributeValue>> | undefined;
  readonly note?: string | undefined;
  readonly origin?: Origin | undefined;
  readonly creator?: string | undefined;
  readonly created?: string | undefined;
  readonly modified?: string | undefined;
}

/** `from` and `to` are ids of annotations of the entry. */
export interface RawRelation {
  readonly id?: string | undefined;
  readonly line?: number | undefined;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly creator?: string | undefined;
  readonly created?: string | undefined;
}

/** One document of a dataset, checked and made Gloss's own (`settle.ts`). */
export interface ReadEntry extends DocumentMetadata {
  readonly file: string;
  readonly line: number | null;
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

/** What a format carries that loses nothing. */
export const everything: readonly Feature[] = [
  'text',
  'metadata',
  'overlaps',
  'nesting',
  'fragments',
  'attributes',
  'notes',
  'document-note',
  'relations',
  'origin',
  'status',
  'annotator',
  'cross-line',
  'token-free',
];

/** A dataset format. To add one: a file beside this one and a row in `table.ts`. */
export interface Format {
  readonly name: string;
  readonly title: string;
  /** With the dot; the first is the one that files are written with. Of a folder, those of the files in it. */
  readonly extensions: readonly [string, ...string[]];
  readonly layout: 'file' | 'folder';
  /** The first is what the format's own readers use. */
  readonly offsetUnits: readonly [OffsetUnit, ...OffsetUnit[]];
  readonly carries: readonly Feature[];
  /** What it cannot hold, in words. */
  readonly loses: readonly string[];
  /** Where it keeps texts, fragments, attributes, relations and annotators, in a sentence or two of Markdown. */
  readonly how?: string;
  readonly options?: readonly (keyof WriteOptions)[];
  /** True where the format has its own place for train, dev and test: one writer then gets all entries. */
  readonly ownSplits?: boolean;
  open(context: WriteContext): DatasetWriter;
  /**
   * Reads a dataset, a file or a folder, document by document; what is wrong in it comes in between, and reading goes
   * on after it. Throws GlossError `disk` where it cannot be read at all.
   */
  parse(path: string): AsyncIterable<RawEntry | Problem>;
  /** False where `parse` serves the proof only. */
  readonly importable: boolean;
  /**
   * Whether a file or folder is of this format. `head` is how the file begins (up to 64 kB, as UTF-8), or the paths of
   * the folder's files, one a line. Without it, the format has to be named.
   */
  recognises?(path: string, head: string): boolean;
}
