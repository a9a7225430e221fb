import { graphemeFloor } from '../../preload/contract/quote';

/** The longest title that is made from a sentence, in UTF-16 code units. */
const LONGEST = 90;

/** True when a line reads like a headline: some words, shorter than a paragraph, without a full stop at the end. */
export function isHeadline(line: string): boolean {
  const bare = line.replace(/["'”’»)\]\s]+$/, '');
  return bare.length >= 3 && line.length <= 140 && /\p{L}{2}/u.test(bare) && !/[.,;:…。]$/.test(bare);
}

/** A title for a text without one: its first sentence, cut between words where it is long. */
export function titleFromText(text: string): string {
  const sentence = firstSentence(withoutMarkup(text).replace(/\s+/g, ' ').trim());
  if (sentence.length <= LONGEST) return sentence.replace(/(?<!\.)\.$/, '');
  const space = sentence.lastIndexOf(' ', LONGEST - 1);
  const cut = space > LONGEST / 2 ? space : graphemeFloor(sentence, LONGEST - 1);
  return `${sentence.slice(0, cut).replace(/[\s,;:.–—"'“‘«(-]+$/, '')}…`;
}

/** A full stop after one of these, or after a single capital, does not end a sentence. */
const abbreviation = /(?:^|[\s.(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Sen|Rep|Gov|Gen|Col|Lt|Jr|No|vs)$/u;

function firstSentence(text: string): string {
  for (const stop of text.matchAll(/[.!?…]+["'”’»)\]]*(?=\s["'“‘«(]?[\p{Lu}\p{N}])|。/gu)) {
    if (!abbreviation.test(text.slice(0, stop.index))) return text.slice(0, stop.index + stop[0].length);
  }
  return text;
}

/** Without Markdown's signs for headings, lists, quotes, emphasis, links and pictures. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/^\s*(?:#{1,6}|>|[-*+])\s+/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/\s+#+$/, '')
    .trim();
}
