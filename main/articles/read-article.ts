import type { DocumentMetadata, Source } from '../../preload/contract/document';
import { GlossError } from '../../preload/contract/result';
import { knownBinary } from './binary';
import { canonicalText } from './canonical';
import type { Content, ReadOptions } from './content';
import { readMetadata } from './metadata';
import { isLink, otherKind, plainReader, type Reader, readerByContent, readerFor } from './readers';

/** In UTF-16 code units: a hundred thick books. The text is in memory several times until it is on the disk. */
const LONGEST = 50_000_000;

/** An article as it was read: its canonical text, what could be read off it, and what the person should know. */
export interface ArticleReading extends DocumentMetadata {
  readonly text: string;
  readonly format: Source['format'];
  readonly encoding: string;
  /** True when the encoding is a weak guess, so that the person should look at the text. */
  readonly weak: boolean;
  readonly warnings: readonly string[];
}

/**
 * The one door for articles: a file's bytes and name in, its canonical text and metadata out. A file with an unknown
 * extension, or none, is read as plain text. Throws GlossError `bad-input` with a sentence for the person when the
 * file is empty, binary or of a kind that is not read, and when the encoding is unknown.
 */
export async function readArticle(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<ArticleReading> {
  if (isLink(fileName)) throw linkRefused();
  if (bytes.length === 0) throw new GlossError('bad-input', 'The file is empty.');
  const reader = readerOf(bytes, fileName);
  return articleOf(await contentOf(reader, bytes, options), reader.format, fileName);
}

/** What the reader makes of the file. The libraries behind readers trip over some broken files in their own ways. */
async function contentOf(reader: Reader, bytes: Uint8Array, options: ReadOptions): Promise<Content> {
  try {
    return await reader.read(bytes, options);
  } catch (error) {
    if (error instanceof GlossError) throw error;
    throw new GlossError('bad-input', 'The file is damaged, or nested too deeply: it cannot be read.', {
      cause: error,
    });
  }
}

/** The article that a reader's words become. Throws GlossError `bad-input` for none, too many, or only an address. */
export function articleOf(content: Content, format: Source['format'], fileName: string): ArticleReading {
  const { text: read, encoding = 'utf-8', weak = false, warnings, ...told } = content;
  if (read.length > LONGEST) {
    const millions = Math.ceil(read.length / 1e6);
    throw new GlossError(
      'bad-input',
      `The text is too long: ${millions} million characters, and an article may have 50 million. Split it.`,
    );
  }
  const text = canonicalText(read);
  if (!/\S/.test(text))
    throw new GlossError('bad-input', 'The file is empty: there is only white space in it.');
  if (/^\s*https?:\/\/\S+\s*$/i.test(text)) throw linkRefused();
  return { ...merged(told, readMetadata(text, fileName)), text, format, encoding, weak, warnings };
}

/** The reader for the file, by its name or else by how it begins. Throws for what is no article. */
function readerOf(bytes: Uint8Array, fileName: string): Reader {
  const named = readerFor(fileName);
  if (named && !['text', 'markdown'].includes(named.format)) return named;
  const other = named ? undefined : otherKind(fileName);
  const found = readerByContent(bytes);
  if (found) return found;
  const kind = other ?? knownBinary(bytes);
  if (kind)
    throw new GlossError('bad-input', `The file is ${kind}, which Gloss does not read as an article.`);
  return named ?? plainReader;
}

/** What the reader was told by the file goes before what was read off the text. */
function merged(
  told: { readonly [K in keyof DocumentMetadata]?: DocumentMetadata[K] | null },
  seen: DocumentMetadata,
): DocumentMetadata {
  return {
    title: told.title || seen.title,
    outlet: told.outlet || seen.outlet,
    author: told.author || seen.author,
    date: told.date || seen.date,
    language: told.language || seen.language,
  };
}

/** Why an address, or a file that only holds one, is not read. */
export function linkRefused(): GlossError {
  return new GlossError(
    'bad-input',
    'This is only a link, and Gloss makes no network request. Open it in a browser, save the page, and add the saved file.',
  );
}
