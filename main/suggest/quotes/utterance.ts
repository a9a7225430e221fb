/** Whether words in quotation marks read like something said, and not like a title or a single expression. */
export function readsLikeSpeech(words: string): boolean {
  const all = words.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (all.length < 3 || isTitle(words)) return false;
  return isSentence(words) || all.length >= 6 || /[?!]\P{L}*$/u.test(words);
}

/** Whether words begin as a sentence does, are more than an expression and no title: "That makes me smart". */
export function beginsSentence(words: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(words) && words.trim().split(/\s+/u).length > 2 && !isTitle(words);
}

/** Whether words begin and end as a sentence does: "Big time." */
export function isSentence(words: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Lu}/u.test(words) && /[.,!?…—–-]['"’”»“‘]*$/u.test(words.trim());
}

/** Whether every word starts with a capital: "Black Lion Hospital". */
export function isNameOnly(words: string): boolean {
  return words.split(/[\s\p{Pd}]+/u).every((word) => /^\P{L}*\p{Lu}/u.test(word));
}

/** Words that a title has in small letters. */
const SMALL =
  /^(?:a|an|the|and|or|but|nor|of|in|on|at|to|by|for|as|up|is|it|my|with|from|into|over|that|than|your|this|about|after|without|und|der|die|das|von|de|la|le|les|du|des|et)$/u;

/** Whether words look like the title of a work: all but small ones start with a capital. */
export function isTitle(words: string): boolean {
  const all = words.split(/[\s\p{Pd}]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word) && !SMALL.test(word));
  return all.length > 1 && all.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
}
