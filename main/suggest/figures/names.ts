import type { Span } from '../../../preload/contract';
import type { Candidate } from './candidate';

/** Addresses of the web, mail addresses, telephone numbers, codes: what holds digits and counts nothing. */
const NAMES = [
  /(?:https?:\/\/|www\.)\S+/giu,
  /[^\s@]{1,64}@[^\s@]{1,64}/gu,
  /(?<![\p{L}\p{N}])\+\d{1,3}[ .-]?(?:\(?\d{1,4}\)?[ .-]?){2,5}/gu,
  /(?<![\p{L}\p{N}.,])\(?\d{3}\)?[ .-]\d{3}[-.]\d{4}(?!\p{N})/gu,
  /(?<![\p{L}\p{N}.,-])\d{3}-\d{4}(?![\p{N}-])/gu,
  /(?<![\p{L}\p{N}.,])\d{2,4}-\d{2,4}-\d{2,8}/gu,
  /(?<![\p{L}\p{N}.,])\d{4,8}-\d{4,8}(?:-\d{4})?/gu,
  /(?<![\p{L}\p{N}.,])\d{3} \d{3} \d{2}-\d{4}/gu,
  /(?<![\p{L}\p{N}.,:/-]|\p{N} )0\d{1,4}(?:[ /-]\d{2,8}){1,5}(?!\p{N})/gu,
  /(?<![\p{L}\p{N}])(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+(?:\.\d+){2,}(?!\p{N})/gu,
];

/** The spans of a text that name something by digits. */
export function* namesIn(text: string): Generator<Span> {
  for (const pattern of NAMES) {
    for (const { index, 0: found } of text.matchAll(pattern))
      yield { start: index, end: index + found.length };
  }
}

const LABEL =
  /(?<!\p{L})(?:sections?|sec\.|§+|articles?|art\.|pages?|pp?\.|chapters?|ch\.|no\.|nos\.|nr\.?|№|#|numbers?|paragraphs?|para|clauses?|room|flights?|gate|platform|track|route|highway|motorway|interstate|exit|line|building|block|apartment|suite|floor|versions?|v\.?|release|phase|stage|level|step|day|week|chapter|volume|vol\.|issue|part|season|episode|series|act|scene|table|figure|fig\.|item|question|rule|amendment|resolution|directive|regulation|proposition|channel|area|district|ward|precinct|unit|squad|group|type|class|category|tel\.?|phone|fax|zip|box|model|seed|psalm|verse|grade|size|appendix|annex|exercises?|title|protocol|case|bill|order|opus|op\.|codes?(?: is)?|bus|tram|train|paragraf|absatz|abs\.|artikel|seiten?|kapitel|kap\.|platz|linie|zimmer|gleis|ziffer|bundesstraße|autobahn|telefon|flug|chapitre|alinéa|numéro|n[°º]|ligne|chambre)[:\s]{0,2}#?$/iu;
/** "Covid-19", "SCP-173". */
const CODE = /(?<![\p{L}\p{N}])\p{L}+[-‐]$/u;
const MODEL =
  /(?<!\p{L})(?:Boeing|Airbus|iPhone|Windows|Apollo|Formula|Covid|Super Bowl|World War|Euro|Channel|Route|Highway|Type|Group of|Studio|Fortune|S&P|Nasdaq|FTSE|DAX|CAC|Nikkei|Dow|Russell)[ -]$/u;
const HALF_OF_TWO =
  /(?<!\p{L})(?:first|second|latter|other|last|final|top|bottom|better|own|\d\d?(?:st|nd|rd|th))[ -]$/iu;
const PRICE = /(?:cents?|dollars?|pence|euros?|(?<!(?:19|20)\d)\p{N}) $/iu;
const STREET =
  /^ (?:\p{Lu}[\p{L}’'.]+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Square|Place|Court|Terrace|Highway|Parkway)(?!\p{L})/u;
/** "Flight BA 117", "die B 73". */
const LETTERS = /(?<![\p{L}.’'])(?!(?:A|I|AM|AT|BY|IN|OF|ON|TO|US|UK|EU|UN|NY|LA|DC) )\p{Lu}{1,2} $/u;
const AFTER_CODE =
  /^(?:\s?[.,;:?!)]|$| (?:was|is|were|are|has|had|and|or|from|to|in|on|und|ist|sind|war|wurde|et|est)(?!\p{L}))/u;
/** "To train 40 officers": some words before a number are a verb. */
const VERB = /(?<!\p{L})(?:order|train|issue|release|question|rule|exit|number|house|model|class)\s$/iu;
const COUNTS = /^ (?:more |new |other )?(?:people|men|women|children|\p{Ll}{3,}(?<!s)s)(?!\p{L})/u;
/** "Der 2. Platz" */
const ORDINAL =
  /(?<!\p{L})(?:der|die|das|dem|den|des|zum|zur|am|beim|vom|jede[rsmn]?|eine[rsmn]?|(?:sein|ihr)e?[rsmn]?)\s$/iu;
const STATE = /(?<!p{L})[A-Z]{2} $/;

/** Whether a number is part of a name: a section, a flight, a street, a model. */
export function isName(text: string, { start, end, unit, scale, words }: Candidate): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  if (CODE.test(before) && !words.includes('.')) return true;
  // "A three-time champion", "half-time"
  if (/^-times?(?!\p{L})/u.test(text.slice(start + words.length, start + words.length + 7))) return true;
  // "The second half", "cents a dozen".
  if (/^half$/.test(words) && HALF_OF_TWO.test(before)) return true;
  if (/^an? /.test(words) && PRICE.test(before)) return true;
  const after = text.slice(end, end + 60);
  if (/^\d{1,4}[A-Za-z]$/.test(words) && STREET.test(after)) return true;
  if (unit !== undefined || scale !== undefined) return false;
  if (LETTERS.test(before) && /^\d{1,4}$/.test(words) && AFTER_CODE.test(after)) return true;
  if (/^\d{1,3}$/.test(words) && ORDINAL.test(before) && /^\. \p{L}/u.test(after)) return true;
  if (VERB.test(before) && COUNTS.test(after)) return false;
  if (LABEL.test(before) || MODEL.test(before)) return true;
  if (/^\d{5}$/.test(words) && STATE.test(before)) return true;
  return STREET.test(after);
}
