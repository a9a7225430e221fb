/** The months' names, long and short, in the languages that articles are likely to be in: `mai` -> 5. */
const months = new Map(
  ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'].flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const name = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index): [string, number] => [
        name.format(Date.UTC(2000, index)).toLowerCase().replace(/\.$/, ''),
        index + 1,
      ]);
    }),
  ),
).set('sept', 9);

const monthName = `(?<name>${[...months.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`;
const year = '(?<year>(?:1[89]|20|21)\\d\\d)';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|º|er)?';
const time = '(?:[T ]\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?';

/** The ways in which a whole date is written. `3/5/2031` is not among them: nobody can tell which is the month. */
const forms = [
  `${year}(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)${time}`,
  `${day}\\.?\\s+(?:de |of )?${monthName},?\\s+(?:de |del )?${year}(?!\\d)`,
  `${monthName}\\s+${day},?\\s+${year}(?!\\d)`,
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${form})`, 'giu'));

const anyYear = new RegExp(year);

export interface FoundDay {
  /** A day that exists, `YYYY-MM-DD`. */
  readonly day: string;
  /** Where it is written, in UTF-16 code units of the text that was searched. */
  readonly start: number;
  readonly end: number;
}

/** The first date that is written out in full, with its year. Impossible ones (31 June) are passed over. */
export function findDay(text: string): FoundDay | null {
  // Without a year there is none: a look at every line of an import would take longer.
  if (!anyYear.test(text)) return null;
  let first: FoundDay | null = null;
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const day = toDay(match.groups ?? {});
      if (!day) continue;
      if (!first || match.index < first.start) {
        first = { day, start: match.index, end: match.index + match[0].length };
      }
      break;
    }
  }
  return first;
}

/** The date in a file's name, such as `2031-05-03-alder-post.txt` or `20310503.txt`. */
export function dayInFileName(fileName: string): string | null {
  const match =
    /(?<![\p{L}\p{N}])(?<year>(?:19|20|21)\d\d)([-_.]?)(?<month>\d\d)\2(?<day>\d\d)(?![\p{L}\p{N}])/u.exec(
      fileName,
    );
  return match?.groups ? toDay(match.groups) : null;
}

/** `YYYY-MM-DD`, or null when there is no such day. */
function toDay({ year, month, name, day }: Record<string, string | undefined>): string | null {
  const number = month ? Number(month) : months.get(name?.toLowerCase() ?? '');
  if (!number || !year || !day) return null;
  const text = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
