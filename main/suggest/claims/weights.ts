/** Where a sentence of which nothing is known stands, as a log-odds. */
export const BIAS = -2.46;

/**
 * What each feature adds where the grammar of a language is not known. As a logistic regression learned them, among others,
 * from the training part of the ClaimBuster sentences; see docs/decisions/0013-claim-weights.md.
 */
export const plainWeights: Readonly<Record<string, number>> = {
  percentage: 1.59,
  'figure in digits': 1.18,
  year: 0.89,
  'number of figures': 0.54,
  names: 0.33,
  figure: 0.33,
  money: 0.2,
  length: 0.15,
  'few words': -0.14,
  'no full stop': -0.59,
  question: -1.56,
};

/** The same for the place of a sentence in its article, and for lists. Set by hand, from how news are written. */
export const placeWeights: Readonly<Record<string, number>> = {
  'near the top': 4,
  'words of the title': 1,
  'words that the article repeats': 1,
  'in an article': 0.2,
  headline: -1.5,
  'list of numbers': -2,
  'no part of the story': -3,
};
