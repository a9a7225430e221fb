import { GlossError } from '../../preload/contract/result';
import type { Content, ReadOptions } from './content';
import { findDay } from './day';
import { parsePage } from './dom';
import { type Decoded, decode, isKnownEncoding } from './encoding';
import { languageTag } from './html-facts';
import { textOf } from './html-text';
import { type MimePart, parseMime } from './mime';
import { headerText } from './mime-header';

/**
 * An e-mail: its text, or that of its web page where it has no other; the subject as title, the sender as author, and
 * the day on which it was sent. Attachments are named in a warning. Throws GlossError `bad-input` where there is no text.
 */
export function readEmail(bytes: Uint8Array, options: ReadOptions): Content {
  const message = parseMime(bytes);
  const header = (name: string) => headerText(message.headers.get(name) ?? '');
  if (message.headers.size === 0)
    throw new GlossError('bad-input', 'The file is no e-mail: it has no headers.');
  const { texts, files } = textsOf(message, options);
  const [first] = texts;
  if (!first) throw new GlossError('bad-input', 'The e-mail has no text that can be read.');
  const unread = files.length > 0 ? [`Attachments are not read: ${files.join(', ')}.`] : [];
  return {
    text: texts
      .map(({ text }) => text.trimEnd())
      .join('\n\n')
      .concat('\n'),
    encoding: first.encoding,
    weak: texts.some(({ weak }) => weak),
    title: header('subject') || null,
    author: senderName(header('from')),
    date: findDay(header('date'))?.day ?? null,
    language: languageTag(header('content-language')),
    warnings: [...new Set(texts.flatMap(({ warnings }) => warnings)), ...unread],
  };
}

interface Found {
  readonly texts: readonly Decoded[];
  /** Names of what is not read. */
  readonly files: readonly string[];
}

/** The texts of a part in order; of alternatives the plain one. */
function textsOf(part: MimePart, options: ReadOptions): Found {
  if (part.parts.length > 0) {
    const found = part.parts.map((inner) => textsOf(inner, options));
    if (part.type.value === 'multipart/alternative') return alternative(part.parts, found);
    return { texts: found.flatMap(({ texts }) => texts), files: found.flatMap(({ files }) => files) };
  }
  const { value } = part.type;
  if (part.isAttachment || !/^text\/(plain|html)$/.test(value)) {
    return { texts: [], files: value.startsWith('multipart/') ? [] : [part.fileName ?? value] };
  }
  const text = value === 'text/html' ? pageText(part, options) : plainText(part, options);
  return { texts: /\S/.test(text.text) ? [text] : [], files: [] };
}

function alternative(parts: readonly MimePart[], found: readonly Found[]): Found {
  const plain = found.find(
    ({ texts }, index) => texts.length > 0 && parts[index]?.type.value === 'text/plain',
  );
  const texts = (plain ?? found.find(({ texts }) => texts.length > 0))?.texts ?? [];
  return { texts, files: found.flatMap(({ files }) => files) };
}

function decoded({ content, type }: MimePart, { encoding }: ReadOptions): Decoded {
  const charset = type.parameters.get('charset');
  const told = charset && isKnownEncoding(charset) && !/^(us-)?ascii$/i.test(charset) ? charset : undefined;
  return decode(content, encoding ?? told);
}

function pageText(part: MimePart, options: ReadOptions): Decoded {
  const html = decoded(part, options);
  return { ...html, text: textOf(parsePage(html.text).body) };
}

function plainText(part: MimePart, options: ReadOptions): Decoded {
  const plain = decoded(part, options);
  const flowed = part.type.parameters.get('format')?.toLowerCase() === 'flowed';
  return flowed ? { ...plain, text: unwrapped(plain.text) } : plain;
}

/** Joins the lines that a mail program has wrapped (RFC 3676): those that end with a space, up to a signature. */
function unwrapped(text: string): string {
  return text.replace(/^(?!-- \r?$)(.*) \r?\n(?![> ])/gm, '$1 ');
}

/** `Ana Reyes`, from `"Ana Reyes" <ana@example.org>`; the address where there is no name. */
function senderName(from: string): string | null {
  const [, name, address] = /^(.*?)\s*<([^<>]*)>\s*$/.exec(from) ?? [null, from, ''];
  return (
    name
      ?.replace(/^["']|["']$/g, '')
      .replace(/\\(.)/g, '$1')
      .trim() ||
    address ||
    null
  );
}
