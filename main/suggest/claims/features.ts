import type { Sentence, Token } from '../article';
import { numbersIn } from './numbers';
import { hasPerfect, isFuture, isPast } from './verbs';
import { kindsOf, type WordKind } from './words';

/** What a score is made of: readable names, and numbers from 0 to about 3. */
export type Features = Readonly<Record<string, number>>;

const FIRST_PERSON = /^(?:i|me|my|mine|myself)$/;
const WE = /^(?:we|us|our|ours|ourselves)$/;
const YOU = /^(?:you|your|yours|yourself)$/;
const THIRD_PERSON = /^(?:he|she|they|his|her|their|him|them|its)$/;
const MOST = 3;

/** What tells in a sentence of English whether it states a fact that is worth checking. */
export function featuresOf({ tokens }: Pick<Sentence, 'tokens'>): Features {
  const words = tokens.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return {
    ...numberFeatures(tokens),
    ...wordFeatures(words),
    ...grammarFeatures(words),
    ...shape(tokens, words),
  };
}

function numberFeatures(tokens: readonly Token[]): Features {
  const { figures, digits, large, years, durations, percent, money } = numbersIn(tokens);
  return {
    figure: yes(figures),
    figures: upTo(figures),
    digits: yes(digits),
    'large number': yes(large),
    year: yes(years),
    'length of time': yes(durations),
    percentage: yes(percent),
    money: yes(money),
  };
}

const counted: readonly WordKind[] = [
  'statistic',
  'government',
  'law',
  'war',
  'economy',
  'service',
  'loose',
  'anecdote',
  'amount',
  'change',
  'deed',
  'judgement',
];
const once: readonly WordKind[] = [
  'side',
  'ability',
  'cause',
  'telling',
  'hedge',
  'duty',
  'extreme',
  'comparison',
];

function wordFeatures(words: readonly Token[]): Features {
  const counts = new Map<WordKind, number>();
  for (const { lemma, lower } of words) {
    const kinds = kindsOf(lemma);
    for (const kind of kinds.length > 0 ? kinds : kindsOf(lower))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return Object.fromEntries([
    ...counted.map((kind) => [kind, upTo(counts.get(kind) ?? 0)]),
    ...once.map((kind) => [kind, yes(counts.get(kind) ?? 0)]),
  ]);
}

function grammarFeatures(words: readonly Token[]): Features {
  const past = words.filter(isPast).length;
  const is = (test: RegExp) => yes(words.some(({ lower }) => test.test(lower)));
  const pair = (test: RegExp) =>
    yes(words.some(({ lower }, at) => test.test(`${lower} ${words[at + 1]?.lower ?? ''}`)));
  const speaks = is(FIRST_PERSON) === 1 || is(WE) === 1;
  const future = isFuture(words);
  return {
    past: upTo(past),
    'past of others': yes(past > 0 && !speaks),
    'has done': yes(hasPerfect(words)),
    future: yes(future),
    'is or are': is(/^(?:is|are|was|were)$/),
    'have to': pair(/^(?:have|has|got|need|needs|want|wants) to$/),
    'did not': pair(/^(?:did|do|does|has|have|had|was|were|is|are) (?:n['’]t|not|never|no|nothing)$/),
    not: is(/^(?:not|n['’]t|never|no)$/),
    'takes a side': yes(
      words.some(
        ({ lower }, at) =>
          /^(?:i|he|she|we|they|who)$/.test(lower) &&
          words.slice(at + 1, at + 4).some((word) => kindsOf(word.lemma).includes('side')),
      ),
    ),
    'there is': pair(/^there (?:['’]s|is|are|was|were|has|have)$/),
    if: is(/^(?:if|unless)$/),
    who: is(/^who$/),
    I: is(FIRST_PERSON),
    we: is(WE),
    you: is(YOU),
    'third person': is(THIRD_PERSON),
    'own view': yes(ownView(words)),
  };
}

function shape(tokens: readonly Token[], words: readonly Token[]): Features {
  const [first] = words;
  const last = tokens.at(-1)?.text ?? '';
  const amount = (pos: string) => words.filter((word) => word.pos === pos).length;
  return {
    names: upTo(namesIn(tokens)),
    'share of nouns': words.length === 0 ? 0 : (amount('NOUN') + amount('PROPN')) / words.length,
    pronouns: upTo(amount('PRON') / 3),
    now: yes(words.some(({ lower }) => /^(?:now|today|currently|already|still)$/.test(lower))),
    am: yes(words.some(({ lower }) => lower === 'am' || /^['’]m$/.test(lower))),
    'more than one past': yes(words.filter(isPast).length > 1),
    'acts in the present': yes(
      words.some(({ lower }, at) => /^(?:he|she|who)$/.test(lower) && words[at + 1]?.pos === 'VERB'),
    ),
    'we act in the present': yes(
      words.some(
        ({ lower }, at) =>
          lower === 'we' && words[at + 1]?.pos === 'VERB' && words[at + 1]?.lower === words[at + 1]?.lemma,
      ),
    ),

    verbs: upTo(amount('VERB') / 3),
    'no verb': yes(!words.some(({ pos }) => pos === 'VERB' || pos === 'AUX')),
    length: upTo(Math.log2(1 + words.length / 8)),
    short: yes(words.length < 7),
    question: yes(tokens.some(({ text }) => text.includes('?'))),
    imperative: yes(first?.pos === 'VERB' && first.lower === first.lemma && !isPast(first)),
    'ends open': yes(!/[.?!"”’»)]$/.test(last)),
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

/** "I think", "we hope". */
function ownView(words: readonly Token[]): boolean {
  return words.some(
    ({ lower }, at) =>
      (lower === 'i' || lower === 'we') &&
      words.slice(at + 1, at + 4).some(({ lemma }) => kindsOf(lemma).includes('belief')),
  );
}

const yes = (value: number | boolean): 0 | 1 => (Number(value) > 0 ? 1 : 0);
const upTo = (value: number): number => Math.min(value, MOST);
