/** Whether words in quotation marks read like something said, and not like a title or a single expression. */
export function readsLikeSpeech(words: string): boolean {
  const all = words.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (all.length < 3 || isTitle(words)) return false;
  return isSentence(words) || all.length >= 6;
}

/** Whether words begin and end as a sentence does: "Big time." */
export function isSentence(words: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Lu}/u.test(words) && /[.,!?…—–-]$/u.test(words.trim());
}

/** Whether words look like the title of a work: most words of one start with a capital, in English. */
export function isTitle(words: string): boolean {
  const long = words.split(/\s+/u).filter((word) => word.length > 3);
  return long.length > 1 && long.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
}
