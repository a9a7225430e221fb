import type { Span } from '../../../preload/contract';

/** A quotation mark as it stands, and what it can do there by its form and its neighbours. */
export interface Mark extends Span {
  readonly single: boolean;
  readonly straight: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
  /** It closes, and a sentence or a part of one ends with it: no apostrophe stands like that. */
  readonly ends: boolean;
}

const MARK = /'{2,3}|``|["“”„‟«»‹›'‘’‚‛`]/gu;
const WORD = /[\p{L}\p{N}\p{M}]/u;
/** What may stand before an opening mark. */
const BEFORE_OPENING = /[\s([{—–\-/:>*]/u;
/** Words that begin with an apostrophe: ’90s, ’em, ’tis. */
const CLIPPED = /^(?:\d\ds?|em|tis|twas|til|till|cause|n|bout|round|cuz)(?!\p{L})/iu;
const SINGLE = /^[‹›'‘’‚‛`]$/u;
/** Marks that open even where a word stands right before them, as where a scraper has run words together. */
const LEFT = /^(?:[“„‟«‚]|``)$/u;
const GUILLEMET = /^[«»‹›]$/u;

/** Every quotation mark of a line, in order; offsets are UTF-16 code units of the line. */
export function marksIn(line: string): readonly Mark[] {
  const guillemetsPointOut = /[«»]/u.exec(line)?.[0] !== '»';
  const marks: Mark[] = [];
  for (const { 0: form, index: start } of line.matchAll(MARK)) {
    const end = start + form.length;
    const before = line[start - 1] ?? ' ';
    const after = line[end] ?? ' ';
    const single = SINGLE.test(form);
    const spaced = GUILLEMET.test(form) && /\s/u.test(before) && /\s/u.test(after);
    const afterGap = BEFORE_OPENING.test(before) || /["“„«'‘‚`]/u.test(before);
    const elided = /^\s?(?:…|\.\s?\.)/u.test(line.slice(end, end + 4));
    let opens = afterGap && (elided || !/[\s.,;!?)]/u.test(after));
    if (!opens && LEFT.test(form)) opens = WORD.test(after) && WORD.test(before);
    const loose = !single && !opens && !WORD.test(after);
    let closes = (loose || !/\s/u.test(before)) && !(single && WORD.test(after));
    if (spaced) {
      opens = /[«‹]/u.test(form) === guillemetsPointOut;
      closes = !opens;
    }
    if (single && opens) opens = form !== '’' && !CLIPPED.test(line.slice(end, end + 8));
    const ends = closes && (/[.,!?…]/u.test(before) || /[.,;:!?)]/u.test(after) || end === line.length);
    if (opens || closes) marks.push({ start, end, single, straight: form === '"', opens, closes, ends });
  }
  return withoutInches(line, marks);
}

const FEET = /\d\s?['’′]\s?\d{1,2}(?:[.,]\d+)?\s?$/u;

/**
 * "6'2"", "a 19" screen": a straight mark after digits tells inches where it ends feet, where none is open that it could
 * close, or where it is one too many and the sentence goes on after it.
 */
function withoutInches(line: string, marks: readonly Mark[]): readonly Mark[] {
  const afterDigit = ({ start }: Mark) => /\d/u.test(line[start - 1] ?? '');
  if (!marks.some((mark) => mark.straight && afterDigit(mark))) return marks;
  let straight = marks.filter((mark) => mark.straight).length;
  let open = 0;
  return marks.filter((mark) => {
    const goesOn = straight % 2 === 1 && /^[ -][\p{Ll}×]/u.test(line.slice(mark.end, mark.end + 2));
    const feet = FEET.test(line.slice(Math.max(0, mark.start - 12), mark.start));
    const inches = mark.straight && !mark.opens && afterDigit(mark) && (feet || open === 0 || goesOn);
    if (inches) straight--;
    else if (!mark.single) open = 1 - open;
    return !inches;
  });
}
