import type { Sentence, Token } from './sentence';

/**
 * The sentences of a line in a language that wink-nlp does not know. `offset` is where the line starts in the article,
 * in UTF-16 code units; `language` a BCP 47 tag. Tokens have no part of speech, and their lemma is the word itself.
 */
export function readPlainly(line: string, offset: number, language: string | null): readonly Sentence[] {
  const words = new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  const sentences: Sentence[] = [];
  for (const { index, segment } of sentenceSegments(line, language)) {
    const tokens: Token[] = [];
    for (const { index: within, segment: text } of words.segment(segment)) {
      if (text.trim() === '') continue;
      const start = offset + index + within;
      const lower = text.toLowerCase();
      tokens.push({ start, end: start + text.length, text, lower, lemma: lower, pos: null });
    }
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first && last) sentences.push({ start: first.start, end: last.end, tokens });
  }
  return sentences;
}

/** "Dr.", "z. B.", "24.", "J.": a point after these ends no sentence. */
const OPEN_END =
  /(?:^|[\s(„“"«])(?:\p{L}|\d{1,3}|Dr|Prof|Mr|Mrs|St|Nr|Mio|Mrd|bzw|ca|vgl|usw|Abs|Art|Hr|Fr)\.\s*$/u;

/** Intl's sentences, put together again where one was cut after an abbreviation. */
function sentenceSegments(line: string, language: string | null): { index: number; segment: string }[] {
  const segments: { index: number; segment: string }[] = [];
  for (const { index, segment } of new Intl.Segmenter(language ?? undefined, {
    granularity: 'sentence',
  }).segment(line)) {
    const last = segments.at(-1);
    if (last && OPEN_END.test(last.segment)) last.segment += segment;
    else segments.push({ index, segment });
  }
  return segments;
}
