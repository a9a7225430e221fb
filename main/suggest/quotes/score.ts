import type { Draft } from './draft';

/** What speaks for and against a quote. What is learned from accepts and rejects weighs the features anew. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'in quotation marks': 1.2,
  'partly in quotation marks': 1,
  'verb of saying': 1.2,
  'according to': 1.2,
  'colon before it': 0.8,
  'signed with a name': 0.8,
  'turn of a transcript': 2,
  'verb of thinking': 0.2,
  'verb of wanting': 0.2,
  'verb of judging': 0.1,
  'verb of a deed': -0.7,
  'speaker named': 0.6,
  'speaker by pronoun': 0.4,
  'speaker from another sentence': -0.4,
  'length (tens of words)': 0.4,
  'one or two words': -0.6,
  'reads like no utterance': -3.4,
  'single marks': -0.3,
  'mark never closed': -0.6,
};
const BIAS = -0.4;

const CUE_FEATURE: Readonly<Record<NonNullable<Draft['cueIs']>, string>> = {
  saying: 'verb of saying',
  thinking: 'verb of thinking',
  meaning: 'verb of wanting',
  naming: 'verb of judging',
  doing: 'verb of a deed',
  according: 'according to',
  colon: 'colon before it',
  signed: 'signed with a name',
  turn: 'turn of a transcript',
};

/** What the score of a quote is made of: readable names, each with a number. */
export function featuresOf(draft: Draft): Record<string, number> {
  const features: Record<string, number> = {};
  if (draft.kind === 'direct' && draft.cueIs !== 'turn') features['in quotation marks'] = 1;
  if (draft.kind === 'mixed') features['partly in quotation marks'] = 1;
  if (draft.cueIs) features[CUE_FEATURE[draft.cueIs]] = 1;
  if (draft.speaker) features['speaker named'] = 1;
  if (draft.pronoun) features['speaker by pronoun'] = 1;
  if (draft.carried) features['speaker from another sentence'] = 1;
  features['length (tens of words)'] = Math.min(2, draft.words / 10);
  if (draft.words < 3) features['one or two words'] = 1;
  if (draft.loose) features['reads like no utterance'] = 1;
  if (draft.single) features['single marks'] = 1;
  if (!draft.closed) features['mark never closed'] = 1;
  return features;
}

/** How sure the features make it, from 0 to 1. */
export function scoreOf(features: Readonly<Record<string, number>>): number {
  const sum = Object.entries(features).reduce(
    (all, [name, value]) => all + (WEIGHTS[name] ?? 0) * value,
    BIAS,
  );
  return 1 / (1 + Math.exp(-sum));
}
