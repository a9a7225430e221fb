import { shareOf } from './features';
import type { Contribution } from './score';

/** How features are said to a person, where their name alone does not do. */
const words = Object.entries({
  figure: 'a figure',
  figures: 'a figure',
  digits: 'a figure',
  'large number': 'a large number',
  year: 'a year',
  'length of time': 'a length of time',
  percentage: 'a percentage',
  money: 'an amount of money',
  names: 'names',
  past: 'something past',
  'past of others': 'something past',
  'has done': 'something done by now',
  future: 'the future',
  statistic: 'a word of statistics',
  government: 'public affairs',
  law: 'a matter of law',
  war: 'a matter of war or peace',
  economy: 'a matter of money or work',
  service: 'a matter of health or schooling',
  change: 'a change',
  deed: 'a deed',
  side: 'a side taken',
  'takes a side': 'a side taken',
  now: 'how things are now',
  loose: 'loose words',
  anecdote: 'a story of one’s own',
  'no verb': 'no verb',
  'ends open': 'no full stop',
  am: 'the first person',
  ability: 'what one can do',
  cause: 'a cause',
  telling: 'a source',
  comparison: 'a comparison',
  extreme: 'a superlative',
  amount: 'an amount',
  hedge: 'a hedge',
  judgement: 'a judgement',
  contested: 'a word of doubt or denial',
  'list of numbers': 'one number after another',
  'own view': 'the speaker’s own view',
  I: 'the first person',
  we: '“we”',
  you: '“you”',
  duty: 'what ought to be',
  'have to': 'what ought to be',
  question: 'a question',
  if: 'a condition',
  headline: 'no full stop',
  'no part of the story': 'words of the outlet, not of the story',
  lead: 'a place near the top',
  'words of the title': 'words of the title',
  central: 'words that the article repeats',
  'its words': 'its choice of words',
});
/** A feature and its share of the sentence are said alike. */
const saidOf: ReadonlyMap<string, string> = new Map(
  words.flatMap(([name, said]) => [
    [name, said],
    [shareOf(name), said],
  ]),
);
const MOST = 4;
const LEAST = 0.15;

/** `it has a percentage, a comparison, names; against it: a hedge`. */
export function whyOf(contributions: readonly Contribution[]): string {
  const parts = new Map<string, number>();
  for (const [name, part] of contributions) {
    const said = saidOf.get(name);
    if (said !== undefined) parts.set(said, (parts.get(said) ?? 0) + part);
  }
  const strongest = (sign: 1 | -1) =>
    [...parts]
      .filter(([, part]) => part * sign >= LEAST)
      .sort(([, a], [, b]) => (b - a) * sign)
      .map(([said]) => said)
      .slice(0, MOST)
      .join(', ');
  const [good, bad] = [strongest(1), strongest(-1)];
  const has = good ? `it has ${good}` : 'a statement';
  return bad ? `${has}; against it: ${bad}` : has;
}
