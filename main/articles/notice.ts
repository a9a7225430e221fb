import { findDay } from './day';

/** What one line, or the beginning of one, tells about its article. `rest` is what follows it in the line. */
export interface Notice {
  readonly date: string | null;
  readonly outlet: string | null;
  readonly rest: string;
}

const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s*)?';
const publication = '(?:(?:date|dated|(?:first |last )?(?:published|updated|posted))(?:\\s+on)?\\s*:?\\s*)';

/** A whole date in front of the first sentence, as scrapers leave it: `date 2024-07-29 In a recent…`. */
export function readGluedDate(line: string): Notice | null {
  const found = findDay(line.slice(0, 80));
  if (!found) return null;
  const before = line.slice(0, found.start);
  const rest = line.slice(found.end).replace(/^[\s|:,;–—-]+/, '');
  const announced = new RegExp(`^\\s*${publication}${weekday}$`, 'i').test(before);
  const alone = new RegExp(`^\\s*${weekday}$`, 'i').test(before);
  // "3 May 2031 was a long day": here the date belongs to the sentence.
  return announced || (alone && !/^\p{Ll}/u.test(rest)) ? { date: found.day, outlet: null, rest } : null;
}

/** `PORT ALDER, 3 May 2031 (Coast Radio) — The…`: place, day and agency before the first sentence. */
export function readDateline(line: string): Notice | null {
  const match =
    /^(?<place>\p{Lu}[\p{L}.'’ -]{2,40}?)(?:,\s*(?<when>[^()—–]{3,40}?))?\s*(?:\((?<outlet>[^()]{2,40})\))?\s*(?:[—–]|--?(?=\s))\s*/u.exec(
      line,
    );
  const { place = '', when, outlet } = match?.groups ?? {};
  const shouted = place === place.toUpperCase();
  if (!match || !(outlet || (shouted && /^["'“‘]?\p{Lu}/u.test(line.slice(match[0].length))))) return null;
  return {
    date: findDay(when ?? '')?.day ?? null,
    outlet: outletName(outlet),
    rest: line.slice(match[0].length),
  };
}

/** Words that stand around a date and tell nothing: `Published`, `on Monday`, `at 14:05 GMT`, `3 min read`. */
const filler = new RegExp(
  `^(?:${publication}|on|at|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\\d{1,2}[:.]\\d\\d|am|pm|gmt|utc|[a-z]{1,3}t|\\d+ min(?:ute)?s? read|[:\\s])*$`,
  'i',
);
const byline = /^by:?\s+\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:and|&|de|da|van|von|\p{Lu}[\p{L}\p{M}.'’-]*))*$/iu;

/**
 * A line that is nothing but a notice: `Published 3 May 2031 | The Alder Post`, `By Ana Reyes, Coast Radio`,
 * `Source: Northern Wire`. `first` says that no headline came before: then `Mayor wins, 3 May 2031` is one, not an outlet.
 */
export function readNotice(line: string, first: boolean): Notice | null {
  if (line.length > 120) return null;
  const named = /^(?:source|outlet|publisher|publication)\s*:\s*(.+)$/i.exec(line);
  if (named) return { date: null, outlet: outletName(named[1]), rest: '' };
  const found = findDay(line);
  const undated = found ? `${line.slice(0, found.start)}|${line.slice(found.end)}` : line;
  const parts = undated.split(/\s*[|·•–—]\s*|,\s+|\s-\s/).filter((part) => !filler.test(part));
  const others = parts.filter((part) => !byline.test(part));
  const signed = others.length < parts.length && /^by/i.test(line);
  const announced = new RegExp(`^${publication}`, 'i').test(line);
  if (!(found || signed) || others.length > 1 || (others.length === 1 && first && !signed && !announced))
    return null;
  const outlet = outletName(others[0]);
  return others.length === 1 && !outlet ? null : { date: found?.day ?? null, outlet, rest: '' };
}

/** The name, if it can be an outlet's: a few words, with a capital, not a person's role. */
function outletName(name: string | undefined): string | null {
  const trimmed = name?.trim() ?? '';
  const role = /\b(?:correspondent|reporters?|editors?|writer|staff|desk|columnist|analyst|in [A-Z])\b/i;
  const fits = /^[\p{Lu}\p{N}]/u.test(trimmed) && trimmed.length <= 40 && trimmed.split(/\s+/).length <= 5;
  return fits && !/[.!?:/]$|:\/\//.test(trimmed) && !role.test(trimmed) ? trimmed : null;
}
