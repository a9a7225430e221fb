import iconv from 'iconv-lite';
import { wholeBytes } from './whole-file';

/**
 * The text of an XML file in the encoding that it declares; UTF-8 where it declares none. Throws as `wholeText` does,
 * and a TypeError where the bytes are not of the encoding.
 */
export async function xmlFile(path: string): Promise<string> {
  const bytes = await wholeBytes(path);
  const encoding = encodingOf(bytes);
  if (!iconv.encodingExists(encoding))
    throw new TypeError(`the file says that it is in ${encoding}, which Gloss does not know`);
  if (!/^utf-?8$/i.test(encoding)) return iconv.decode(bytes, encoding);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TypeError('the file is not valid UTF-8');
  }
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(
    bytes.toString('latin1', 0, 200),
  );
  return declared?.[1] ?? 'utf-8';
}
