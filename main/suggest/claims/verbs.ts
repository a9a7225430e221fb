import type { Token } from '../sentence';

const PERFECT = /^(?:have|has|had|['’]ve)$/;
const WILL = /^(?:will|would|shall|wo|gonna|['’]ll|['’]d)$/;

/** A verb in the past, or its participle: another form than the dictionary's that ends in neither -s nor -ing. */
export function isPast({ pos, lower, lemma }: Token): boolean {
  if (lower === 'was' || lower === 'were') return true;
  if (pos !== 'VERB' && pos !== 'AUX') return false;
  return lower.endsWith('ed') || (lower !== lemma && !/(?:s|ing|m|re|['’]\p{L}*)$/u.test(lower));
}

/** "has risen": what is done by now. */
export function hasPerfect(words: readonly Token[]): boolean {
  return words.some(
    ({ lower }, at) =>
      PERFECT.test(lower) && words.slice(at + 1, at + 4).some((word) => word.pos === 'VERB' && isPast(word)),
  );
}

/** "will rise", "is going to rise": what nobody can check today. */
export function isFuture(words: readonly Token[]): boolean {
  return words.some(
    ({ lower }, at) => WILL.test(lower) || (lower === 'going' && words[at + 1]?.lower === 'to'),
  );
}
