import type { Language } from './attribution';
import { english } from './english';
import { french } from './french';
import { german } from './german';

/** How the language of a BCP 47 tag reports what is said; English when it is not known, as for its sentences. */
export function languageOf(tag: string | null): Language {
  if (/^de\b/iu.test(tag ?? '')) return german;
  return /^fr\b/iu.test(tag ?? '') ? french : english;
}
