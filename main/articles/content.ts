import type { DocumentMetadata } from '../../preload/contract/document';
import type { TableColumns } from '../../preload/contract/table';

/** What is known of a file before it is read. */
export interface ReadOptions {
  /** The file's encoding, when the person knows it better. */
  readonly encoding?: string;
  /** Which columns of a table are what. Guessed where it is left out. */
  readonly columns?: TableColumns;
}

/** What a reader makes of a file. Metadata that it does not name, or names null, is looked for in the text. */
export interface Content extends Partial<DocumentTold> {
  /** As it came out of the file; the door makes CRLF and CR line feeds. */
  readonly text: string;
  /** Left out where the format leaves no choice. */
  readonly encoding?: string;
  /** True when the encoding is a weak guess. */
  readonly weak?: boolean;
  readonly warnings: readonly string[];
}

type DocumentTold = { readonly [K in keyof DocumentMetadata]: DocumentMetadata[K] | null };
