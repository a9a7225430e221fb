import { shareOf } from './features';
import type { Contribution } from './score';

/** How features are said to a person, where their name alone does not do. */
const words = Object.entries({
  figure: 'a figure',
  'number of figures': 'a figure',
  'figure in digits': 'a figure',
  'large number': 'a large number',
  year: 'a year',
  'length of time': 'a length of time',
  percentage: 'a percentage',
  money: 'an amount of money',
  names: 'names',
  'verb in the past': 'something past',
  'past without “I” or “we”': 'something past',
  '“has” with a participle': 'something done by now',
  future: 'the future',
  statistic: 'a word of statistics',
  government: 'public affairs',
  law: 'a matter of law',
  'war and peace': 'a matter of war or peace',
  'money and work': 'a matter of money or work',
  'health and schooling': 'a matter of health or schooling',
  change: 'a change',
  'public act': 'a public act',
  'support or opposition': 'a side taken',
  'someone takes a side': 'a side taken',
  '“now” or “still”': 'how things are now',
  'vague word': 'vague words',
  'story of one’s own': 'a story of one’s own',
  'no verb': 'no verb',
  'no full stop': 'no full stop',
  '“am”': 'the first person',
  '“can” or “could”': 'what one can do',
  cause: 'a cause',
  'verb of saying': 'a source',
  comparison: 'a comparison',
  'the most or the only': 'a superlative',
  'superlative adjective': 'a superlative',
  amount: 'an amount',
  hedge: 'a hedge',
  judgement: 'a judgement',
  'doubt or denial': 'a word of doubt or denial',
  'list of numbers': 'one number after another',
  'view of the speaker': 'the speaker’s own view',
  '“I”': 'the first person',
  '“we”': '“we”',
  '“you”': '“you”',
  'what ought to be': 'what ought to be',
  '“have to”': 'what ought to be',
  question: 'a question',
  '“if”': 'a condition',
  headline: 'no full stop',
  'no part of the story': 'words of the outlet, not of the story',
  'near the top': 'a place near the top',
  'words of the title': 'words of the title',
  'words that the article repeats': 'words that the article repeats',
  'choice of words': 'its choice of words',
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
