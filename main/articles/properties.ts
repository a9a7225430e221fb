import type { Content } from './content';
import { findDay } from './day';
import { readMetadata } from './metadata';
import { xmlValues } from './xml';
import type { Member } from './zip';

/** Titles that programs make up. */
const noTitle =
  /^(untitled.*|document ?\d*|microsoft word - .*|dokument ?\d*|title|.*\.(docx?|odt|rtf|pdf|indd|qxp|qxd|tex|dvi|pages|html?))$/i;
/** Names that programs and templates leave. */
const noAuthor =
  /^(unknown|user|admin|administrator|author|owner|python-docx|windows user|microsoft office user)$/i;

/**
 * What an office file says of itself in its part of properties: title, author, language, and the day on which it was
 * made, where the text names none itself. Throws GlossError where the part is broken.
 */
export function readProperties(name: string, part: Member, text: string): Partial<Content> {
  const values = xmlValues(name, part.bytes(), [
    ...['title', 'creator', 'initial-creator', 'language', 'created', 'creation-date'],
  ]);
  return {
    title: usableTitle(values.get('title')),
    author: usableAuthor(values.get('initial-creator') ?? values.get('creator')),
    date:
      readMetadata(text, '').date ??
      findDay(values.get('created') ?? values.get('creation-date') ?? '')?.day ??
      null,
    language: values.get('language') || null,
  };
}

/** The title, unless a program made it up. */
export function usableTitle(value: string | undefined): string | null {
  return value && !noTitle.test(value) ? value : null;
}

/** The author, unless a program made one up. */
export function usableAuthor(value: string | undefined): string | null {
  return value && !noAuthor.test(value) ? value : null;
}
