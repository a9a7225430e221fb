import type { Suggestion } from '../../../preload/contract';
import type { Draft } from '../quotes/draft';
import { readerOf } from '../quotes/reader-of';
import type { Sentence } from '../sentence';
import type { Suggester } from '../suggester';
import { claimedIn } from './claimed';
import type { Feature } from './feature';
import { weighed } from './network';
import { isHeadline, Places } from './place';
import { plainlyWeighed } from './plain';
import { scoreOf } from './score';
import { whyOf } from './why';

/** What scores less is not even proposed as weak. */
const HOPELESS = 0.05;

/** Statements of fact that are worth checking. */
export const claims: Suggester = {
  name: 'claims',
  version: '3',
  label: 'claim',
  *suggest(article) {
    const { text } = article;
    const places = new Places(article);
    const reader = readerOf(article);
    let index = 0;
    for (const paragraph of article.paragraphs) {
      const quotes = reader.read(paragraph);
      const headline = isHeadline(paragraph.text);
      const found: Suggestion[] = [];
      for (const sentence of paragraph.sentences) {
        const place = places.featuresOf(text.slice(sentence.start, sentence.end), headline ? null : index);
        const suggestion = claimIn(text, sentence, quotes, place);
        if (suggestion) found.push(suggestion);
        if (!headline) index++;
      }
      yield found;
    }
  },
};

function claimIn(
  text: string,
  sentence: Sentence,
  quotes: readonly Draft[],
  place: readonly Feature[],
): Suggestion | null {
  const english = sentence.tokens[0]?.pos !== null;
  const own = english ? weighed(sentence) : plainlyWeighed(sentence);
  const { score, contributions } = scoreOf(own, place);
  const claimed = score < HOPELESS ? null : claimedIn(text, sentence, quotes);
  if (!claimed) return null;
  const { spans, claimant } = claimed;
  return {
    label: 'claim',
    spans: [...spans],
    score,
    attributes: { ...(claimant && { claimant }), checkworthy: Math.round(score * 100) / 100 },
    suggester: claims.name,
    version: claims.version,
    why: whyOf(contributions),
    features: Object.fromEntries([...own.features, ...place]),
  };
}
