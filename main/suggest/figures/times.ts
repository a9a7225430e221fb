import type { Span } from '../../../preload/contract';
import type { Candidate } from './candidate';
import { measuresTime } from './units';

const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|May|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const DAY = '\\d{1,2}(?:st|nd|rd|th|\\.(?!\\d))?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day|\\.)?s?)';

/** Dates and times in digits. */
const DATES = [
  /(?<![\p{N}.,/])\d{1,2}\/\d{1,2}(?:\/\d{2,4})? ?[-–] ?\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\p{N}/])/gu,
  /(?<![\p{N}.,/-])\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?![\p{N}])/gu,
  /(?<![\p{N}.,/-])(?:\d{1,2}[-/](?:19|20)\d\d|(?:19|20)\d\d[-/]\d{1,2})(?![\p{N}])/gu,
  /(?<![\p{N}.,/-])(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d(?![\p{N},.])/gu,
  /(?<![\p{N}.,])(?:1[0-9]|20|21)\d\d ?[-–~/] ?(?:(?:1[0-9]|20|21)\d\d|\d\d)(?![\p{N}%])/gu,
  /(?<![\p{N}.,])(?:\d\d)?[1-9]0 ?['’]?s(?!\p{L})/gu,
  /(?<=(?:of|in|since|early|late|class) )['’]\d\d(?![\p{N}\p{L}'’])/giu,
  /(?<![\p{N}])\d{1,2}:\d{1,2}(?::\d{2})?(?![\p{N}])/gu,
  /(?<![\p{N}.,])(?:\d{1,2} ?(?:[-–]|to|and|till|until) ?)?(?:[01]?\d|2[0-4]|\d{3,4})(?:[:.]\d\d)?(?:[ap]\.?| ?[ap]\.? ?m)(?![\p{L}\p{N}])/giu,
  new RegExp(
    `(?<![\\p{N}.,$€£])(?:${DAY} ?(?:-|–|to|and|through|till|until|,|/) ?){0,3}${DAY}[ -]?(?:of )?(?:de )?${MONTH}(?!\\p{L})(?:,? ?(?:of |de )?['’]?\\d{2,4}(?![\\p{N},]|\\.\\d))?`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})${MONTH}(?:[ ./-]{0,2}|, ?(?=\\d{1,2}(?:st|nd|rd|th)))${DAY}(?![\\p{N}]|[.,]\\d| ?(?:%|million|billion|thousand|per))(?: ?(?:-|–|to|and|through|till|until|&) ?${DAY}(?! ?(?:%|\\p{L}{2})))?(?:,? (?:of )?['’]?\\d{4}(?![\\p{N},]))?`,
    'giu',
  ),
];

/** The spans of a text that are dates and times in digits. */
export function* datesIn(text: string): Generator<Span> {
  if (!/\d/.test(text)) return;
  for (const pattern of DATES) {
    for (const { index, 0: found } of text.matchAll(pattern)) {
      if (!/^may/.test(found)) yield { start: index, end: index + found.length };
    }
  }
}

const MONTH_BEFORE = new RegExp(`(?<!\\p{L})${MONTH}[\\s./-]{0,2}(?:the |of |in )?$`, 'iu');
const MONTH_AFTER = new RegExp(`^[\\s,/-]{0,2}(?:of )?(?:this |next |last )?${MONTH}(?!\\p{L})`, 'iu');
const WEEKDAY_BEFORE = new RegExp(
  `(?<!\\p{L})${WEEKDAY},?\\s(?:the |at |from |between |by |until |before |after )?$`,
  'iu',
);
const CLOCK_AFTER =
  /^[\s.,-]{0,2}(?:o['’]?clock|[ap] ?\.? ?m\b|noon\b|midnight\b|(?:min(?:ute)?s? )?past\b|in the (?:morning|afternoon|evening)\b|at night\b|tonight\b|tomorrow\b|today\b|yesterday\b|uhr\b|heures\b|(?:gmt|utc|est|pst|cet|bst)\b|(?:local|\p{L}{3,15}) time\b)/iu;
const CLOCK_BEFORE = /(?<!\p{L})(?:past|half past|quarter past|quarter to)\s$/iu;
const MOMENT =
  /(?<!\p{L})(?:today|tonight|tomorrow|yesterday|morning|afternoon|evening|night|noon|o['’]?clock|\d ?[ap]\.?m|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:next|this|last|previous) (?:week|month|year)|meeting|meet|schedule|\d{1,2}\/\d{1,2})(?!\p{L})/iu;
const AT =
  /(?<!\p{L})(?:at|by|until|till|from|between|before|after|around|than|morning|afternoon|evening|night|today|tonight|tomorrow|yesterday)[,\s]\s?$/iu;
const ALONE =
  /^(?:\s?[.,;:?!)\n-]|\s?$|\s(?:to|and|or|till|until|on|in the|for|this|next|last|tomorrow|today|with|from|between)(?!\p{L}))/iu;

/** Whether a number tells a time: a year, a day of a month, a time of day, or how long ago something was. */
export function isTime(text: string, candidate: Candidate): boolean {
  const { start, end, unit, scale, value, words } = candidate;
  if (/^[-−]?(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d$/.test(words) || isDayAndMonth(candidate)) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 32);
  if (unit === 'time' && OFTEN.test(after)) return true;
  if (unit === 'hour' && value <= 24 && HOUR_BEFORE.test(before) && ALONE_FRENCH.test(after)) return true;
  // "Ran it in 9.87 seconds" is a result.
  if (unit === 'second' && !Number.isInteger(value)) return false;
  if (measuresTime(unit)) return isRelative(before, after) || (CLOCK_AFTER.test(after) && /past/.test(after));
  if (unit !== undefined) return false;
  if (MONTH_BEFORE.test(before) || MONTH_AFTER.test(after)) return value <= 31 || isYearNumber(value);
  if (isYear(candidate, before, after)) return true;
  if (/^half$/.test(words)) return /^ past/.test(after);
  if (PERIOD_AFTER.test(after)) return true;
  if (NEXT.test(before) && (/quarters?$/.test(words) || /^ quarters?(?!\p{L})/u.test(after))) return true;
  if (CLOCK_AFTER.test(after) || CLOCK_BEFORE.test(before))
    return value <= 60 && (Number.isInteger(value) || /^\d{1,2}\.\d\d$/.test(words));
  if (value > 31 || scale !== undefined) return false;
  if (/(?<!\p{L})on the $/iu.test(before) && standsAlone(text, candidate)) return true;
  if (WEEKDAY_BEFORE.test(before)) return standsAlone(text, candidate);
  return AT.test(before) && standsAlone(text, candidate) && MOMENT.test(nearby(text, start, end));
}

/** Whether nothing is counted by a number: a mark or a word that joins or tells a time comes after it. */
export function standsAlone(text: string, { end }: Candidate): boolean {
  return ALONE.test(text.slice(end, end + 32));
}

function nearby(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - 80), end + 80);
}

/** What may stand between two times: "from 3 to 5". */
export function joinsTimes(between: string): boolean {
  return /^\s?(?:[-–,/~&]|to|and|or|till|until|through|at|of|,? ?and before|bis|und)?\s?$/i.test(between);
}

const AGO = new RegExp(
  `^[\\s,]{1,2}(?:ago|later|earlier|hence|from tmrw|(?:from|before|after|since) (?:today|yesterday|tomorrow|now|next|last|christmas|easter|thanksgiving|new year|the year|the date|\\d|${WEEKDAY}|${MONTH}))(?!\\p{L})`,
  'iu',
);
const NEXT =
  /(?<!\p{L})(?:next|last|past|previous|coming|following|upcoming|within|every|each|first|final|recent|prior|preceding|latest|vor|seit|in den letzten|nächsten|letzten|il y a|hace)(?: the)?\s$/iu;
/** "The 5 coming years". */
const PERIOD_AFTER =
  /^ (?:upcoming|next|coming|past|previous|last|following) (?:second|minute|hour|day|week|month|quarter|year|decade)s?(?!\p{L})|^ (?:derni[eè]re?s?|prochaine?s?) (?:secondes|minutes|heures|jours|semaines|mois|trimestres|années|ans|décennies)(?!\p{L})/iu;
/** "Twice a week". */
const OFTEN = /^ (?:an?|per|every|each) (?:hour|day|night|week|month|year)(?!\p{L})/iu;
/** "À 8 heures du matin". */
const HOUR_BEFORE = /(?<!\p{L})(?:à|vers|dès|avant|après|jusqu[’']à)\s$/iu;
const ALONE_FRENCH = /^(?:\s?[.,;:?!)]|\s?$|\s(?:du (?:matin|soir)|et|à|précises|\d\d)(?!\p{L}))/iu;
const SOON = /(?<!\p{L})in (?:the )?$/iu;

/** "The lowest in 50 years" tells how long. */
const RECORD = /(?:est|first|worst|best|most|least|record|time)\s(?:\p{L}+\s)?in $/iu;

/** "Two years ago", "the next three days", "in 5 minutes" are dates and not durations. */
function isRelative(before: string, after: string): boolean {
  return AGO.test(after) || NEXT.test(before) || (SOON.test(before) && !RECORD.test(before));
}

/** "22/04" is no share: "3/4" and "1/10" are. */
function isDayAndMonth({ words, unit }: Candidate): boolean {
  const [, day, month] = /^(\d{1,2})\/(\d{1,2})$/.exec(words) ?? [];
  if (!day || !month || unit !== undefined) return false;
  const share = Number(day) < Number(month) && [2, 3, 4, 5, 6, 8, 10, 16].includes(Number(month));
  return !share || day.startsWith('0') || month.startsWith('0');
}

function isYearNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 1000 && value < 2200;
}

const COUNTED =
  /^ (?:more |new |of the |other )?(?!s\b)(?:people|men|women|children|\p{Ll}{3,}(?<!s)s)(?!\p{L})/u;
const OF_A_YEAR =
  /(?<!\p{L})(?:in|since|of|by|until|till|from|to|the|during|before|after|and|or|between|year|early|late|mid|fiscal|’s|'s|than)[\s-]{1,2}$/iu;

const MANY =
  /^ (?:more |new |other )?(?:people|men|women|children|votes|voters|troops|soldiers|jobs|homes|houses|deaths|cases|workers|residents|times)(?!\p{L})/u;

/** Four digits that count nothing are a year: "his 2018 reelection", "since 2013". */
function isYear({ words, value, approximate }: Candidate, before: string, after: string): boolean {
  if (!isYearNumber(value)) return false;
  if (!/^\d{4}$/.test(words))
    return (
      !/\d/.test(words) && value >= 1900 && value < 2100 && !COUNTED.test(after) && OF_A_YEAR.test(before)
    );
  if (value >= 1900 && value < 2100) return !MANY.test(after) && !(approximate && COUNTED.test(after));
  return !COUNTED.test(after) && (value >= 1700 || OF_A_YEAR.test(before));
}
