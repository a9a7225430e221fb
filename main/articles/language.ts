/** How much of the text is looked at, in UTF-16 code units. */
const SAMPLE = 20_000;

/** Small words that are frequent in one language and rare in the others of this table. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the and of to that was is for with it by his her he said have from which',
  de: 'der die und das den von ist mit nicht ein eine sich auf dem für auch als wurde',
  fr: 'le les des et est du une dans pour qui sur pas au avec son ce sont été',
  es: 'el los las y del una por con para su al lo como más pero fue sus ha',
  pt: 'os as e do da em um uma não com dos das ao mais foi pelo são mas',
  it: 'il di che e la gli per un è con non della del sono una alla nel anche',
  nl: 'de het een van en in dat zijn op met voor niet te aan ook werd naar bij',
};

const votes = Object.entries(smallWords).map(([language, words]) => ({
  language,
  words: new Set(words.split(' ')),
}));

/** The language of a text as a BCP 47 tag, by its script or by a vote of its small words. Null when unsure. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  const mostly = (pattern: RegExp) => count(sample, pattern) * 2 > letters;
  if (mostly(/\p{Script=Latin}/gu)) return byVote(sample);
  if (mostly(/\p{Script=Hebrew}/gu)) return 'he';
  if (mostly(/\p{Script=Greek}/gu)) return 'el';
  if (mostly(/\p{Script=Hangul}/gu)) return 'ko';
  // Other languages share the Arabic and Cyrillic scripts; these letters tell.
  if (mostly(/\p{Script=Arabic}/gu)) return /[پچگک]/.test(sample) ? null : 'ar';
  if (mostly(/\p{Script=Cyrillic}/gu)) return /[ыэё]/i.test(sample) && !/[іїєўґ]/i.test(sample) ? 'ru' : null;
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (mostly(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu))
    return kana * 20 > letters ? 'ja' : 'zh';
  return null;
}

function byVote(sample: string): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const ranking = votes
    .map(({ language, words: small }) => ({
      language,
      count: words.filter((word) => small.has(word)).length,
    }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = ranking;
  if (!first || !second) return null;
  const clear = first.count >= 3 && first.count * 12 >= words.length && first.count * 2 >= second.count * 3;
  return clear ? first.language : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
