import { GlossError } from '../../preload/contract/result';
import type { Content, ReadOptions } from './content';
import { isKnownEncoding } from './encoding';
import { readHtml } from './html';
import { type MimePart, parseMime } from './mime';

/** A web page that a browser saved as one file (MHTML). Throws GlossError `bad-input` where there is no page in it. */
export function readWebArchive(bytes: Uint8Array, options: ReadOptions): Content {
  const page = pageIn(parseMime(bytes));
  if (!page) throw new GlossError('bad-input', 'There is no web page in the file.');
  const charset = page.type.parameters.get('charset');
  const told = charset && isKnownEncoding(charset) ? { encoding: charset } : {};
  return readHtml(page.content, { ...told, ...options });
}

/** The first page: the others are frames in it. */
function pageIn(part: MimePart): MimePart | null {
  if (/^(text\/html|application\/xhtml\+xml)$/.test(part.type.value)) return part;
  for (const inner of part.parts) {
    const page = pageIn(inner);
    if (page) return page;
  }
  return null;
}
