import type { FigureWords } from './figure-words';
import { english } from './figure-words-english';
import { german } from './figure-words-german';
import { french, spanish } from './figure-words-other';

const languages: Readonly<Record<string, FigureWords>> = { de: german, fr: french, es: spanish };

/** Languages whose words we don't have, but which write "1.234,5". */
const commaLanguages = new Set('it pt nl da sv nb nn no fi pl cs sk sl hr ro tr ru uk bg el id'.split(' '));

/** The words of a language given as a BCP 47 tag; the English ones where we have none. */
export function figureWords(language: string | null): FigureWords {
  const [base = ''] = (language ?? 'en').toLowerCase().split('-');
  if (Object.hasOwn(languages, base)) return languages[base] ?? english;
  return commaLanguages.has(base) ? { ...english, comma: true } : english;
}
