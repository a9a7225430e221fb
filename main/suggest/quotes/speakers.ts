import type { Source } from './attribution';
import { isName } from './english-phrases';
import type { Frame } from './frame';
import { genderOf } from './names';

interface Mention {
  readonly name: string;
  readonly gender: 'm' | 'f' | null;
  readonly person: boolean;
}

/** How many mentions back a pronoun is resolved. */
const REMEMBERED = 12;
const OFFICE =
  /^(?:state|defense|defence|energy|labor|commerce|education|treasury|homeland|security|health|veterans|affairs)$/u;
const ORGANISATION =
  /(?:party|committee|times|post|journal|news|university|institute|ministry|department|house|council|commission|court|association|union|group|center|centre|agency|office|campaign|company|bank|government|police|army|reuters|press|foundation|network|administration|bureau|parliament|senate|congress|republicans|democrats|states|nations)$/iu;

/** Words that start with a capital only where a sentence does. */
const NO_NAME =
  /^(?:the|a|an|this|that|these|those|but|and|only|its|his|her|their|our|my|while|in|some|many|most|both|one|another|der|die|das|ein|eine|le|la|les|un|une)(?:\s|$)/iu;

const ARTICLE = /^(?:the|der|die|das|dem|eine?[mnr]?)\s/iu;
/** Nouns for people, by how they end in German: "der Sprecher". */
const AGENT = /^(?:der|die|eine?) .*(?:er|in|or|ist|ent|ant|mann|frau|chef|anwalt|loge)(?:\s|$)/iu;

/** Who has been spoken of in an article, up to where one reads: it tells whom a pronoun means. */
export class Speakers {
  #mentions: Mention[] = [];
  readonly #genders = new Map<string, 'm' | 'f'>();

  /** The words for a source as they stand, a title before a name and descriptions after it left out. */
  nameOf(frame: Frame, source: Source, text: string): string {
    const { from, to } = nameIn(frame, source);
    const first = frame[from];
    const last = frame[to - 1];
    const words = first && last ? text.slice(first.start, last.end) : '';
    // A scraper may have run words together: "statementBlinken".
    return words.replace(/^\p{Ll}{4,}(?=\p{Lu}\p{Ll}{2})/u, '');
  }

  /** Keeps in mind that somebody is spoken of. */
  mention(name: string): void {
    if (!/^\p{Lu}|\s\p{Lu}/u.test(name.replace(NO_NAME, '')) || pronounIn(name)) return;
    const names = ORGANISATION.test(name) ? [] : namesJoined(name);
    const person =
      names.length === 0 &&
      (!ARTICLE.test(name) || AGENT.test(name)) &&
      !ORGANISATION.test(name) &&
      !/^\p{Lu}+$/u.test(name) &&
      /\p{Lu}\S*$/u.test(name);
    const key = keyOf(name);
    const gender = genderOf(name) ?? genderByArticle(name) ?? this.#genders.get(key) ?? null;
    if (gender) this.#genders.set(key, gender);
    this.#mentions.push({ name, gender, person });
    if (this.#mentions.length > REMEMBERED) this.#mentions.shift();
    for (const one of names) this.mention(one);
  }

  /** The last name that a pronoun can stand for; null when it is no pronoun, or nobody fits. */
  resolve(word: string): string | null {
    const pronoun = pronounIn(word);
    if (!pronoun) return null;
    for (const mention of [...this.#mentions].reverse()) {
      if (pronoun === 'm' || pronoun === 'f') {
        if (!mention.person || (mention.gender && mention.gender !== pronoun)) continue;
        this.#genders.set(keyOf(mention.name), pronoun);
        return mention.name;
      }
      if (!mention.person) return mention.name;
    }
    return null;
  }

  /** The last who was spoken of, a person rather than an organisation. */
  get last(): string | null {
    const lately = this.#mentions.slice(-3).reverse();
    return (lately.find(({ person }) => person) ?? lately[0])?.name ?? null;
  }
}

const NAME = /^(?:\p{Lu}[\p{L}.’'-]*\s?)+$/u;

/** "Ann Roe and Bob Poe" are two; the result is empty where the words name no more than one. */
function namesJoined(name: string): readonly string[] {
  const names = name.split(/(?:,\s+|\s+)(?:and|und|et)\s+|,\s+/u);
  return names.length > 1 && names.every((one) => NAME.test(one)) ? names : [];
}

/** "Die Sprecherin", "Le ministre": in small letters it may stand in another case. */
function genderByArticle(name: string): 'm' | 'f' | null {
  if (/^(?:Der|Ein|Le|Un)\s/u.test(name)) return 'm';
  return /^(?:Die|Eine|La|Une)\s/u.test(name) ? 'f' : null;
}

function keyOf(name: string): string {
  return name.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
}

/** Whom a pronoun can mean: a man, a woman, or several or a thing; null when the word is no pronoun. */
export function pronounIn(word: string): 'm' | 'f' | 'other' | null {
  if (/^(?:he|him|his|er|il)$/iu.test(word)) return 'm';
  if (/^(?:she|her|sie|elle)$/iu.test(word)) return 'f';
  return /^(?:they|it|their|its|es|ils|elles)$/iu.test(word) ? 'other' : null;
}

/** The name within the words for a source: "Lin Jian" of "ministry spokesman Lin Jian". */
function nameIn(frame: Frame, { from, to, headEnd }: Source): { from: number; to: number } {
  let start = from;
  let end = headEnd;
  const office = frame[headEnd]?.lower === 'of' && OFFICE.test(frame[headEnd + 1]?.lower ?? '');
  if (office) {
    start = headEnd + 2;
    while (start < to && OFFICE.test(frame[start]?.lower ?? '')) start++;
    if (start >= to) start = from;
    end = to;
  } else if (onlyNames(frame, from, to)) end = to;
  const last = frame[end - 1];
  if (!last || !isName(last)) return { from: start, to: end };
  let run = end - 1;
  while (run > start && isNamePart(frame, run - 1)) run--;
  const before = frame[run - 1];
  const titled = run > start && before && (before.pos === 'NOUN' || before.pos === 'ADJ');
  return { from: titled ? run : start, to: end };
}

function isNamePart(frame: Frame, at: number): boolean {
  const piece = frame[at];
  return (
    piece !== undefined &&
    !piece.quoted &&
    (isName(piece) || /^(?:[-–.&]|van|von|der|de|da|bin|al|el|la|of|for|the)$/u.test(piece.lower))
  );
}

function onlyNames(frame: Frame, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isNamePart(frame, at) && frame[at]?.pos !== 'DET') return false;
  return true;
}
