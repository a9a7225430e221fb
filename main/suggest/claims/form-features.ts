import type { Token } from '../sentence';
import type { Feature } from './feature';
import { isPast } from './verbs';

const PREPOSITION = /^(?:in|from|to|of)$/;
const OPENING = /^(?:well|now|so|look|but|and|because|let|okay|ok|yes|no|thank|thanks)$/;
const WISH = /^(?:want|plan|try|refuse|promise|threaten)$/;
const OWN = /^(?:i|we|you)$/;

/** How an English sentence is put together, beyond what kinds of words it has. */
export function formFeatures(words: readonly Token[]): readonly Feature[] {
  const some = (is: (word: Token, next: Token | undefined, at: number) => boolean) =>
    words.some((word, at) => is(word, words[at + 1], at)) ? 1 : 0;
  return Object.entries({
    'number of something': some(
      ({ pos }, next, at) => pos === 'NUM' && (next?.pos === 'NOUN' || words[at + 2]?.pos === 'NOUN'),
    ),
    'superlative adjective': some((word, next) => isSuperlative(word, next)),
    'name after a preposition': some(({ lower }, next) => PREPOSITION.test(lower) && next?.pos === 'PROPN'),
    'what others want or try': some(
      ({ lemma }, next, at) =>
        WISH.test(lemma) && next?.lower === 'to' && !OWN.test(words[at - 1]?.lower ?? ''),
    ),
    'something is done': some(({ lemma }, next) => lemma === 'be' && next?.pos === 'VERB' && isPast(next)),
    'something is going on': some(
      ({ lemma }, next) => lemma === 'be' && next?.pos === 'VERB' && next.lower.endsWith('ing'),
    ),
    'opening like “well” or “but”': OPENING.test(words[0]?.lower ?? '') ? 1 : 0,
  });
}

function isSuperlative({ lower, pos }: Token, next: Token | undefined): boolean {
  if (lower === 'most') return next?.pos === 'ADJ';
  return pos === 'ADJ' && lower.length > 4 && lower.endsWith('est');
}
