const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const shortDayAndYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const languages = new Intl.DisplayNames('en', { type: 'language' });

/** A calendar day `YYYY-MM-DD` as one reads it: "3 May 2031". */
export function formatDay(date: string): string {
  return day.format(new Date(date));
}

/** A calendar day in short: "3 May", with the year where asked for. */
export function formatShortDay(date: string, withYear: boolean): string {
  return (withYear ? shortDayAndYear : shortDay).format(new Date(date));
}

/** An instant (ISO 8601) by this computer's clock: "3 May 2031, 14:05". */
export function formatMoment(instant: string): string {
  return moment.format(new Date(instant));
}

/** The English name of a BCP 47 language tag; the tag itself when it has none. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The last part of a path of any system. */
export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/** "1 article", "2,000 articles". */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
