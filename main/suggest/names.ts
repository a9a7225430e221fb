import type { Span, Suggestion } from '../../preload/contract';
import type { Article } from './article';
import { chance, logOdds } from './learn/example';
import { type Word, wordsOf } from './words';

/** Which attribute of which label names the person. */
const attributes: Readonly<Record<string, string>> = { quote: 'speaker', claim: 'claimant' };

/** Log-odds: a speaker that the project knows speaks for a quote; a known name beside one a little. */
const KNOWN = 0.7;
const BESIDE = 0.4;

/** So far from a quote may a name stand that is taken for its speaker, in UTF-16 code units. */
const NEAR = 120;

/** Shorter quotations are titles and scare quotes more often than speech. */
const FEWEST_WORDS = 4;

/** The names that a project has for its speakers and claimants. */
export class KnownNames {
  /** The names' words, by the last one, which is what a text goes on with: "Blinken". */
  readonly #byLast = new Map<string, string[][]>();

  /** `names` as they are in annotations; "he" and "the ministry" are none. */
  constructor(names: readonly string[]) {
    for (const name of names) {
      if (!/^[\p{Lu}\p{Lo}]/u.test(lastWord(name))) continue;
      const words = wordsOf(name).map(({ word }) => word);
      const last = words.at(-1);
      if (last !== undefined && last.length > 1)
        this.#byLast.set(last, [...(this.#byLast.get(last) ?? []), words]);
    }
  }

  get size(): number {
    return this.#byLast.size;
  }

  has(name: string): boolean {
    const last = wordsOf(name).at(-1);
    return last !== undefined && this.#byLast.has(last.word);
  }

  /** Where names stand among the words: as much of each as is there. */
  in(text: string, words: readonly Word[]): Span[] {
    return words.flatMap(({ word, start, end }, at) => {
      const names = this.#byLast.get(word);
      if (!names || !/^[\p{Lu}\p{Lo}]/u.test(text.slice(start, end))) return [];
      const length = Math.max(...names.map((name) => commonEnd(name, words, at)));
      return [{ start: words[at - length + 1]?.start ?? start, end }];
    });
  }
}

/** Adds what the project's names tell: a known speaker makes a quote likelier, a missing one is looked for. */
export function withNames(suggestion: Suggestion, article: Article, names: KnownNames): Suggestion {
  const attribute = attributes[suggestion.label];
  if (attribute === undefined || names.size === 0) return suggestion;
  const person = suggestion.attributes[attribute];
  if (typeof person === 'string' && person !== '') {
    if (!names.has(person)) return suggestion;
    return told(suggestion, 'its speaker is known', KNOWN, `“${person}” is a name used in this project`);
  }
  const found = attribute === 'speaker' ? nameBeside(suggestion, article, names) : null;
  if (found === null) return suggestion;
  return told(
    { ...suggestion, attributes: { ...suggestion.attributes, [attribute]: found } },
    'a known name beside it',
    BESIDE,
    `“${found}” beside it is a name used in this project`,
  );
}

function told(suggestion: Suggestion, feature: string, odds: number, why: string): Suggestion {
  return {
    ...suggestion,
    score: chance(logOdds(suggestion.score) + odds),
    features: { ...suggestion.features, [feature]: 1 },
    why: suggestion.why === '' ? why : `${suggestion.why}; ${why}`,
  };
}

/** The known name that stands nearest to a quote, in its paragraph and outside of it. */
function nameBeside({ spans }: Suggestion, { text, paragraphs }: Article, names: KnownNames): string | null {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  const quoted = spans.reduce((sum, { start, end }) => sum + wordsOf(text.slice(start, end)).length, 0);
  const paragraph = paragraphs.find(({ start, end }) => start <= first.start && first.start < end);
  if (!paragraph || quoted < FEWEST_WORDS) return null;
  const from = Math.max(paragraph.start, first.start - NEAR);
  const to = Math.min(paragraph.end, last.end + NEAR);
  const words = wordsOf(text.slice(from, to)).map(({ word, start, end }) => {
    return { word, start: from + start, end: from + end };
  });
  const outside = names
    .in(text, words)
    .filter((name) => spans.every(({ start, end }) => name.end <= start || name.start >= end));
  const distance = (name: Span) => Math.min(...spans.map((span) => wayTo(name, span, text)));
  const nearest = outside.sort((a, b) => distance(a) - distance(b))[0];
  return nearest ? text.slice(nearest.start, nearest.end) : null;
}

/** How far a name is from a quote. That of the next sentence is farther: it tells who does the next thing. */
function wayTo(name: Span, { start, end }: Span, text: string): number {
  if (name.end <= start) return start - name.end;
  const between = text.slice(Math.max(start, end - 2), name.start);
  return name.start - end + (/[.!?]/.test(between) ? NEAR : 0);
}

/** How many of a name's last words end at this word. */
function commonEnd(name: readonly string[], words: readonly Word[], at: number): number {
  let length = 0;
  while (length < name.length && name[name.length - 1 - length] === words[at - length]?.word) length++;
  return length;
}

function lastWord(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? '';
}
