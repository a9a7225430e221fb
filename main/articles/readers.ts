import type { Source } from '../../preload/contract/document';
import type { Content, ReadOptions } from './content';
import { readDocx } from './docx';
import { readEmail } from './email';
import { decode } from './encoding';
import { readEpub } from './epub';
import { readHtml } from './html';
import { readOdt } from './odt';
import { readPdf } from './pdf';
import { readRtf } from './rtf';
import { readWebArchive } from './web-archive';

/** One kind of article: by which extensions it is known, and how its bytes become text. One row a format. */
export interface Reader {
  readonly format: Source['format'];
  readonly extensions: readonly string[];
  /** How such a file begins, for one whose name does not tell. */
  readonly begins?: string;
  /** Throws GlossError `bad-input` with a sentence for the person. */
  readonly read: (bytes: Uint8Array, options: ReadOptions) => Content | Promise<Content>;
}

const plain: Reader['read'] = (bytes, options) => decode(bytes, options.encoding);

export const plainReader: Reader = { format: 'text', extensions: ['txt', 'text'], read: plain };

export const readers: readonly Reader[] = [
  plainReader,
  { format: 'markdown', extensions: ['md', 'markdown'], read: plain },
  { format: 'html', extensions: ['html', 'htm', 'xhtml', 'xht'], read: readHtml },
  { format: 'html', extensions: ['mhtml', 'mht'], read: readWebArchive },
  { format: 'email', extensions: ['eml'], read: readEmail },
  { format: 'docx', extensions: ['docx', 'docm', 'dotx'], read: readDocx },
  { format: 'pdf', extensions: ['pdf'], begins: '%PDF-', read: readPdf },
  { format: 'rtf', extensions: ['rtf'], begins: '{\\rtf', read: readRtf },
  { format: 'epub', extensions: ['epub'], read: readEpub },
  { format: 'odt', extensions: ['odt', 'ott'], read: readOdt },
];

/** Kinds that are no plain text, so that a refusal can name them. */
const others: Readonly<Record<string, string>> = {
  ...all(['webarchive', 'maff'], 'a web page'),
  ...all(['doc', 'wpd', 'wps', 'pages'], 'a word processor file'),
  ...all(['epub', 'mobi'], 'an e-book'),
  ...all(['msg', 'mbox'], 'an e-mail'),
  ...all(['csv', 'tsv', 'xls', 'xlsx', 'ods', 'parquet'], 'a table'),
  ...all(['json', 'jsonl', 'xml', 'yaml', 'yml', 'ann'], 'a data file'),
  ...all(['zip', 'gz', 'tar', 'tgz', '7z', 'rar', 'xz', 'bz2'], 'an archive'),
  ...all(['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg', 'tif', 'tiff', 'bmp', 'heic'], 'a picture'),
  ...all(['mp3', 'wav', 'ogg', 'm4a', 'mp4', 'mov', 'avi', 'mkv', 'webm'], 'a recording'),
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

/** The reader for a file that begins in a way that only one kind of article does. */
export function readerByContent(bytes: Uint8Array): Reader | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return readers.find(({ begins }) => begins !== undefined && start.startsWith(begins));
}

/** What the systems call a file that only holds an address. */
const links = ['url', 'webloc', 'website', 'desktop'];

/** True for a file that only holds the address of a page, and for an address itself. */
export function isLink(fileName: string): boolean {
  return /^https?:\/\//i.test(fileName) || links.includes(extensionOf(fileName));
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
