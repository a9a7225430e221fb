import type { Sentence } from '../sentence';
import { numbersIn } from './numbers';
import type { Worth } from './score';
import { BIAS, plainWeights } from './weights';

/**
 * What a sentence is worth in a language whose grammar is not known: numbers, names, length and marks. Words are named
 * in capitals in many languages, and nouns in German; so names say less.
 */
export function plainlyWeighed({ tokens }: Pick<Sentence, 'tokens'>): Worth {
  const words = tokens.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const { figures, digits, years, percent, money } = numbersIn(tokens);
  const capital = words.filter(({ text }, at) => at > 0 && /^\p{Lu}/u.test(text)).length;
  const yes = (value: boolean) => (value ? 1 : 0);
  const features = Object.entries({
    figure: yes(figures > 0),
    'number of figures': Math.min(figures, 3),
    'figure in digits': yes(digits > 0),
    year: yes(years > 0),
    percentage: yes(percent > 0),
    money: yes(money > 0),
    names: Math.min(capital / 2, 2),
    length: Math.min(Math.log2(1 + words.length / 8), 3),
    'few words': yes(words.length < 7),
    question: yes(tokens.some(({ text }) => text.includes('?'))),
    'no full stop': yes(!/[.?!"”’»)]$/.test(tokens.at(-1)?.text ?? '')),
  });
  const parts = features.map(([name, value]) => [name, value * (plainWeights[name] ?? 0)] as const);
  return { worth: parts.reduce((sum, [, part]) => sum + part, BIAS), features, parts };
}
