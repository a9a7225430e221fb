import type { Source } from '../../preload/contract/document';
import type { Decoded } from './encoding';
import { decode } from './encoding';

export interface ReadOptions {
  /** The file's encoding, when the person knows it better. */
  readonly encoding?: string;
}

/** One kind of article: by which extensions it is known, and how its bytes become text. One row a format. */
export interface Reader {
  readonly format: Source['format'];
  readonly extensions: readonly string[];
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Decoded;
}

const plain: Reader['read'] = (bytes, options) => decode(bytes, options.encoding);

export const readers: readonly Reader[] = [
  { format: 'text', extensions: ['txt', 'text'], read: plain },
  { format: 'markdown', extensions: ['md', 'markdown'], read: plain },
];

/** Kinds that are no plain text, so that a refusal can name them. */
const others: Readonly<Record<string, string>> = {
  ...all(['htm', 'html', 'xhtml', 'mhtml', 'webarchive'], 'a web page'),
  ...all(['doc', 'docx', 'odt', 'pages'], 'a word processor file'),
  ...all(['pdf'], 'a PDF file'),
  ...all(['rtf'], 'an RTF file'),
  ...all(['epub', 'mobi'], 'an e-book'),
  ...all(['eml', 'msg', 'mbox'], 'an e-mail'),
  ...all(['csv', 'tsv', 'xls', 'xlsx', 'ods', 'parquet'], 'a table'),
  ...all(['json', 'jsonl', 'xml', 'yaml', 'yml', 'ann'], 'a data file'),
  ...all(['zip', 'gz', 'tar', 'tgz', '7z', 'rar', 'xz', 'bz2'], 'an archive'),
  ...all(['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg', 'tif', 'tiff', 'bmp', 'heic'], 'a picture'),
  ...all(['mp3', 'wav', 'ogg', 'm4a', 'mp4', 'mov', 'avi', 'mkv', 'webm'], 'a recording'),
  ...all(['url', 'webloc'], 'a link'),
  ...all(['exe', 'dll', 'so', 'dmg', 'iso', 'msi', 'deb', 'rpm'], 'a program or disk image'),
};

function all(extensions: readonly string[], name: string): Record<string, string> {
  return Object.fromEntries(extensions.map((extension) => [extension, name]));
}

/** The reader for a file of this name, by its extension; undefined when no reader claims it. */
export function readerFor(fileName: string): Reader | undefined {
  const extension = extensionOf(fileName);
  return readers.find((reader) => reader.extensions.includes(extension));
}

/** What a file is that no reader claims, in words, by its extension; undefined when that tells nothing. */
export function otherKind(fileName: string): string | undefined {
  const extension = extensionOf(fileName);
  return Object.hasOwn(others, extension) ? others[extension] : undefined;
}

/** In lower case without the dot; empty for none. */
function extensionOf(fileName: string): string {
  return /[^/\\]\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
