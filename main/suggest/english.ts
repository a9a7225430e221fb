import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence, type ItsFunction } from 'wink-nlp';
import type { Sentence, Token } from './sentence';

/** Loaded once a thread; it takes about 90 ms. */
const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;
/** The package declares its functions with one parameter more than it calls them with; only this one is refused for it. */
const lemma = its.lemma as unknown as ItsFunction<string>;

/**
 * The sentences of a line of English text. `offset` is where the line starts in the article, in UTF-16 code units.
 * Every token stands in the text as it is; what wink-nlp drops or changes has no token.
 */
export function readEnglish(line: string, offset: number): readonly Sentence[] {
  const doc = nlp.readDoc(line);
  const all = doc.tokens();
  const words = all.out(its.value);
  const poses = all.out(its.pos);
  const lemmas = all.out(lemma);
  const sentences: Sentence[] = [];
  let at = 0;
  let index = 0;
  doc.sentences().each((sentence: ItemSentence) => {
    const tokens: Token[] = [];
    for (let left = sentence.tokens().length(); left > 0; left--, index++) {
      const text = words[index] ?? '';
      const found = text === '' ? -1 : line.indexOf(text, at);
      if (found < 0) continue;
      at = found + text.length;
      tokens.push({
        start: offset + found,
        end: offset + at,
        text,
        lower: text.toLowerCase(),
        lemma: (lemmas[index] ?? text).toLowerCase(),
        pos: poses[index] ?? 'X',
      });
    }
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first && last) sentences.push({ start: first.start, end: last.end, tokens });
  });
  return sentences;
}
