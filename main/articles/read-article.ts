import type { DocumentMetadata, Source } from '../../preload/contract/document';
import { GlossError } from '../../preload/contract/result';
import { knownBinary } from './binary';
import { canonicalText } from './canonical';
import { readMetadata } from './metadata';
import { otherKind, type ReadOptions, readerFor, readers } from './readers';

/** An article as it was read: its canonical text, what could be read off it, and what the person should know. */
export interface ArticleReading extends DocumentMetadata {
  readonly text: string;
  readonly format: Source['format'];
  readonly encoding: string;
  readonly warnings: readonly string[];
}

/**
 * The one door for articles: a file's bytes and name in, its canonical text and metadata out. A file with an unknown
 * extension, or none, is read as plain text. Throws GlossError `bad-input` with a sentence for the person when the
 * file is empty, binary or of a kind that is not read, and when the encoding is unknown.
 */
export function readArticle(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): ArticleReading {
  if (bytes.length === 0) throw new GlossError('bad-input', 'The file is empty.');
  const reader = readerFor(fileName) ?? readers[0];
  const other = readerFor(fileName) ? undefined : otherKind(fileName);
  const kind = other ?? knownBinary(bytes);
  if (kind || !reader) throw new GlossError('bad-input', `The file is ${kind}, not a text or Markdown file.`);
  const { text: decoded, encoding, warnings } = reader.read(bytes, options);
  const text = canonicalText(decoded);
  if (/^\s*$/.test(text))
    throw new GlossError('bad-input', 'The file is empty: there is only white space in it.');
  return { ...readMetadata(text, fileName), text, format: reader.format, encoding, warnings };
}
