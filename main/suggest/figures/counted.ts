import type { FigureWords } from '../../../preload/contract/figure-words';
import type { Paragraph } from '../article';
import type { Token } from '../sentence';
import type { Candidate } from './candidate';

/** More words than these are a clause and not what is counted. */
const MOST_WORDS = 6;
const OWN = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your']);
const WITHIN = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM']);

/** What a figure counts, in the text's words: "polling booths", "the vote"; null when the text does not say. */
export function countedAfter(paragraph: Paragraph, figure: Candidate, words: FigureWords): string | null {
  const { text, start } = paragraph;
  const rest = text.slice(figure.counted, figure.counted + 120);
  const hyphen = /^-(\p{L}+)/u.exec(rest);
  if (hyphen?.[1]) return figure.unit === undefined ? hyphen[1] : null;
  const space = /^[ \u00a0\u202f]+/.exec(rest)?.[0].length ?? 0;
  const of = words.of.exec(rest.slice(space).toLowerCase());
  if (space === 0 || (figure.unit !== undefined && !of)) return null;
  const from = figure.counted + space + (of?.[0].length ?? 0);
  const tokens = after(paragraph, start + from);
  return tokens[0]?.pos === null ? plainThing(tokens) : nounPhrase(text, start, tokens);
}

function after(paragraph: Paragraph, at: number): readonly Token[] {
  const sentence = paragraph.sentences[firstWhere(paragraph.sentences, ({ end }) => end > at)];
  if (!sentence) return [];
  const first = firstWhere(sentence.tokens, ({ start }) => start >= at);
  return sentence.tokens.slice(first, first + MOST_WORDS + 3);
}

/** The place of the first item of a list in text order that fulfils a condition, as all after it do. */
function firstWhere<Item>(items: readonly Item[], fulfils: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && fulfils(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The words up to the last noun, with the article before them. */
function nounPhrase(text: string, offset: number, tokens: readonly Token[]): string | null {
  let last = -1;
  for (const [at, token] of tokens.entries()) {
    const first = at === 0 && (token.pos === 'DET' || OWN.has(token.lower));
    const own = token.lower === '’s' || token.lower === "'s" || token.text === '-';
    // "Polling booths": the parts of speech call the first word a verb.
    const participle = token.pos === 'VERB' && /(?:ing|ed)$/.test(token.lower);
    if (!first && !own && !participle && !WITHIN.has(token.pos ?? '')) break;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') last = at;
    if (at >= MOST_WORDS) break;
  }
  const [first, end] = [tokens[0], tokens[last]];
  return first && end ? text.slice(first.start - offset, end.end - offset) : null;
}

/** In a language whose parts of speech we don't know: the word that follows. */
function plainThing(tokens: readonly Token[]): string | null {
  const [first] = tokens;
  return first && /^\p{L}{3,}$/u.test(first.text) ? first.text : null;
}
