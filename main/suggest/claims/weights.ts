/** Where a sentence of which nothing is known stands. */
export const BIAS = -1.87;

/**
 * What each feature of a sentence adds to its score, before the logistic function makes it a number from 0 to 1.
 * Learned from the training part of the ClaimBuster sentences (Arslan and others 2020, CC BY 4.0); see
 * docs/decisions/0013-claim-weights.md.
 */
export const sentenceWeights: Readonly<Record<string, number>> = {
  percentage: 1.69,
  digits: 1.02,
  year: 0.94,
  telling: 0.83,
  side: 0.72,
  extreme: 0.71,
  comparison: 0.64,
  past: 0.62,
  figure: 0.58,
  figures: 0.56,
  money: 0.51,
  names: 0.48,
  'past of others': 0.46,
  nouns: 0.41,
  'large number': 0.4,
  'third person': 0.39,
  statistic: 0.34,
  we: 0.32,
  affairs: 0.29,
  'did not': 0.28,
  'is or are': 0.25,
  amount: 0.21,
  change: 0.2,
  deed: 0.19,
  'has done': 0.18,
  time: 0.16,
  'future figure': 0.16,
  cause: 0.07,
  filler: 0.03,
  'opens loosely': -0.08,
  who: -0.13,
  not: -0.21,
  short: -0.21,
  you: -0.31,
  verbs: -0.31,
  length: -0.35,
  'own view': -0.37,
  imperative: -0.46,
  hedge: -0.52,
  'length of time': -0.56,
  'no verb': -0.57,
  loose: -0.59,
  ability: -0.65,
  anecdote: -0.68,
  I: -0.68,
  if: -0.72,
  judgement: -0.77,
  future: -0.84,
  'ends open': -0.87,
  duty: -0.97,
  'have to': -1.02,
  question: -1.69,
};

/** The same for the place of a sentence in its article. Set by hand, from how news are written. */
export const placeWeights: Readonly<Record<string, number>> = {
  lead: 2,
  'words of the title': 1,
  central: 1,
  headline: -1.5,
  'no sentence': -4,
};
