import type { Span } from '../../../preload/contract';
import type { Sentence, Token } from '../article';
import { kindsOf } from './words';

/** Who claims something, and the words that are claimed. */
export interface Attribution {
  readonly claimant: string;
  readonly clause: Span;
}

/** "Maduro said that X", "X, Maduro said", "according to Maduro, X". Null where nobody is named. */
export function attributionIn(text: string, { tokens }: Sentence): Attribution | null {
  return saidBefore(text, tokens);
}

/** "Maduro said (that) X." */
function saidBefore(text: string, tokens: readonly Token[]): Attribution | null {
  const at = tokens.findIndex(({ pos, lemma }) => pos === 'VERB' && kindsOf(lemma).includes('telling'));
  const rest = tokens.slice(at + 1);
  if (at < 1 || rest[0]?.lower !== 'that') return null;
  const who = tokens.slice(0, at).filter(({ pos }) => pos !== 'AUX' && pos !== 'ADV');
  const [first, last] = [who[0], who.at(-1)];
  const clause = rest.slice(1).filter((token) => token.text !== '.');
  const [from, to] = [clause[0], clause.at(-1)];
  if (!first || !last || !from || !to || clause.length < 3) return null;
  return { claimant: text.slice(first.start, last.end), clause: { start: from.start, end: to.end } };
}
