import type { Sentence, Token } from '../sentence';
import type { Feature } from './feature';
import { formFeatures } from './form-features';
import { numbersIn } from './numbers';
import { hasPerfect, isFuture, isPast } from './verbs';
import { wordFeatures } from './word-features';
import { kindsOf, type WordKind } from './words';

const FIRST_PERSON = ['i', 'me', 'my', 'mine', 'myself'];
const WE = ['we', 'us', 'our', 'ours', 'ourselves'];
const YOU = ['you', 'your', 'yours', 'yourself'];
const THIRD_PERSON = ['he', 'she', 'they', 'his', 'her', 'their', 'him', 'them', 'its'];
const NOW = ['now', 'today', 'currently', 'already', 'still'];
const AM = ['am', "'m", '’m'];
const BEING = ['is', 'are', 'was', 'were'];
const OWN = new Set(['i', 'we']);
const ACTORS = new Set(['i', 'he', 'she', 'we', 'they', 'who']);
const SOMEONE = new Set(['he', 'she', 'who']);
const HAVING = new Set(['have', 'has', 'got', 'need', 'needs', 'want', 'wants']);
const TO = new Set(['to']);
const DOING = new Set(['did', 'do', 'does', 'has', 'have', 'had', ...BEING]);
const NOT = new Set(['not', "n't", 'n’t', 'never', 'no', 'nothing']);
const THERE = new Set(['there']);
const IS = new Set([...BEING, "'s", '’s', 'has', 'have']);
const WORD = /[\p{L}\p{N}]/u;
/** Links, hashtags, names of accounts and emoji: a post has them around its sentences. */
const ORNAMENT = /^(?:https?:|www\.|[#@]\p{L}|\p{Extended_Pictographic})/u;
const MOST = 3;
const MOST_SHARE = 1.5;

/** What tells in a sentence of English whether it states a fact that is worth checking. What is 0 is left out. */
export function featuresOf(sentence: Pick<Sentence, 'tokens'>): readonly Feature[] {
  const tokens = sentence.tokens.filter(({ text }) => !ORNAMENT.test(text));
  const words = tokens.filter(({ text }) => WORD.test(text));
  const features = [
    ...Object.entries(numberFeatures(tokens, words.length)),
    ...wordFeatures(words),
    ...Object.entries(grammarFeatures(words)),
    ...Object.entries(shape(tokens, words)),
    ...formFeatures(words),
  ].filter(([, value]) => value !== 0);
  return [...features, ...sharesOf(features, words.length)];
}

/** How much of a sentence these are tells more than how many there are: a long one has something of everything. */
const shares: ReadonlyMap<string, string> = new Map(
  [
    'verb in the past',
    'statistic',
    'money and work',
    'public act',
    'names',
    'number of figures',
    'vague word',
    'judgement',
    'government',
    'law',
    'war and peace',
    'change',
    'amount',
    '“I”',
    'hedge',
    'future',
    'what ought to be',
    'verb of saying',
  ].map((name) => [name, shareOf(name)]),
);

/** The name of the feature that tells how much of a sentence another one takes up. */
export function shareOf(name: string): string {
  return `${name} (share of the words)`;
}

function sharesOf(features: readonly Feature[], words: number): readonly Feature[] {
  return features.flatMap(([name, value]) => {
    const share = shares.get(name);
    return share ? [[share, Math.min(MOST_SHARE, (8 * value) / (words + 4))] as const] : [];
  });
}

/** So many numbers, and so close together, are a table or a list, and no sentence. */
const LIST = { numbers: 4, share: 0.2 };

function numberFeatures(tokens: readonly Token[], words: number) {
  const { figures, digits, large, years, durations, percent, money } = numbersIn(tokens);
  return {
    figure: yes(figures),
    'number of figures': upTo(figures),
    'figure in digits': yes(digits),
    'large number': yes(large),
    year: yes(years),
    'length of time': yes(durations),
    percentage: yes(percent),
    money: yes(money),
    'list of numbers': yes(digits >= LIST.numbers && digits / words >= LIST.share),
  };
}

function grammarFeatures(words: readonly Token[]) {
  const here = new Set(words.map(({ lower }) => lower));
  const some = (list: readonly string[]) => yes(list.some((word) => here.has(word)));
  const pair = (firsts: ReadonlySet<string>, seconds: ReadonlySet<string>) =>
    yes(words.some(({ lower }, at) => firsts.has(lower) && seconds.has(words[at + 1]?.lower ?? '')));
  const past = words.filter(isPast).length;
  const [speaker, we] = [some(FIRST_PERSON), some(WE)];
  return {
    'verb in the past': upTo(past),
    'past without “I” or “we”': yes(past > 0 && !speaker && !we),
    'several verbs in the past': yes(past > 1),
    '“has” with a participle': yes(hasPerfect(words)),
    future: yes(isFuture(words)),
    '“now” or “still”': some(NOW),
    '“am”': some(AM),
    '“is” or “was”': some(BEING),
    '“have to”': pair(HAVING, TO),
    '“did not”': pair(DOING, NOT),
    '“there is”': pair(THERE, IS),
    '“not”': some([...NOT]),
    '“if”': some(['if', 'unless']),
    '“who”': some(['who']),
    '“I”': speaker,
    '“we”': we,
    '“you”': some(YOU),
    '“he”, “she” or “they”': some(THIRD_PERSON),
    'view of the speaker': yes(follows(words, OWN, 'belief')),
    'someone takes a side': yes(follows(words, ACTORS, 'support or opposition')),
    'what he or she does now': yes(
      words.some(({ lower }, at) => SOMEONE.has(lower) && words[at + 1]?.pos === 'VERB'),
    ),
    'what we do now': yes(words.some(({ lower }, at) => lower === 'we' && isBase(words[at + 1]))),
  };
}

function shape(tokens: readonly Token[], words: readonly Token[]) {
  const [first] = words;
  const amount = new Map<string | null, number>();
  for (const { pos } of words) amount.set(pos, (amount.get(pos) ?? 0) + 1);
  const of = (pos: string) => amount.get(pos) ?? 0;
  return {
    names: upTo(namesIn(tokens)),
    [shareOf('nouns')]: words.length === 0 ? 0 : (of('NOUN') + of('PROPN')) / words.length,
    'number of pronouns': upTo(of('PRON') / 3),
    'number of verbs': upTo(of('VERB') / 3),
    'no verb': yes(of('VERB') + of('AUX') === 0),
    length: upTo(Math.log2(1 + words.length / 8)),
    'few words': yes(words.length < 7),
    question: yes(tokens.some(({ text }) => text.includes('?'))),
    command: yes(isBase(first) && first !== undefined && !isPast(first)),
    'no full stop': yes(!/[.?!"”’»)]$/.test(tokens.at(-1)?.text ?? '')),
  };
}

/** How many names; their parts are taken together. The first word of a sentence is capital anyway. */
function namesIn(tokens: readonly Token[]): number {
  const isName = ({ pos, text }: Token) => pos === 'PROPN' && /^\p{Lu}/u.test(text);
  return tokens.filter((token, at) => {
    const before = tokens[at - 1];
    return before !== undefined && isName(token) && !isName(before);
  }).length;
}

/** "I think", "she supported": one of these words, and a word of the kind soon after it. */
function follows(words: readonly Token[], first: ReadonlySet<string>, kind: WordKind): boolean {
  return words.some(
    ({ lower }, at) =>
      first.has(lower) && words.slice(at + 1, at + 4).some(({ lemma }) => kindsOf(lemma).includes(kind)),
  );
}

const isBase = (word: Token | undefined): boolean => word?.pos === 'VERB' && word.lower === word.lemma;
const yes = (value: number | boolean): 0 | 1 => (Number(value) > 0 ? 1 : 0);
const upTo = (value: number): number => Math.min(value, MOST);
