/** Whether words in quotation marks read like something said, and not like a title or a single expression. */
export function readsLikeSpeech(words: string): boolean {
  const all = words.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (all.length < 3 || isTitle(words)) return false;
  const sentence = /^[^\p{L}\p{N}]*\p{Lu}/u.test(words) && /[.,!?…—–-]$/u.test(words.trim());
  return sentence || all.length >= 6;
}

/** Whether words look like the title of a work: most words of one start with a capital, in English. */
export function isTitle(words: string): boolean {
  const long = words.split(/\s+/u).filter((word) => word.length > 3);
  return long.length > 1 && long.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
}
