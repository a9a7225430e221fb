import { type Suggestion, trimSpan, wholeGraphemes } from '../../../preload/contract';
import type { Sentence } from '../article';
import type { Suggester } from '../suggester';
import { attributionIn } from './attribution';
import { type Features, featuresOf } from './features';
import { isHeadline, Places } from './place';
import { plainFeaturesOf } from './plain-features';
import { scoreOf } from './score';
import { whyOf } from './why';

/** What scores less is not even proposed as weak. */
const HOPELESS = 0.05;
/** A line of fewer words states nothing. */
const FEWEST_WORDS = 3;

/** Statements of fact that are worth checking. */
export const claims: Suggester = {
  name: 'claims',
  version: '1',
  label: 'claim',
  *suggest(article) {
    const places = new Places(article);
    let index = 0;
    for (const paragraph of article.paragraphs) {
      const headline = isHeadline(paragraph.text);
      const found: Suggestion[] = [];
      for (const sentence of paragraph.sentences) {
        const place = places.featuresOf(article.text.slice(sentence.start, sentence.end), index);
        const suggestion = claimIn(article.text, sentence, { ...place, headline: Number(headline) });
        if (suggestion) found.push(suggestion);
        if (!headline) index++;
      }
      yield found;
    }
  },
};

function claimIn(text: string, sentence: Sentence, place: Features): Suggestion | null {
  if (sentence.tokens.filter((token) => /\p{L}/u.test(token.text)).length < FEWEST_WORDS) return null;
  const english = sentence.tokens[0]?.pos !== null;
  const features = { ...(english ? featuresOf(sentence) : plainFeaturesOf(sentence)), ...place };
  const score = scoreOf(features);
  if (score < HOPELESS) return null;
  const attribution = english ? attributionIn(text, sentence) : null;
  const span = trimSpan(text, wholeGraphemes(text, attribution?.clause ?? sentence));
  if (!span) return null;
  const claimant = attribution ? { claimant: attribution.claimant } : {};
  return {
    label: 'claim',
    spans: [span],
    score,
    attributes: { ...claimant, checkworthy: Math.round(score * 100) / 100 },
    suggester: claims.name,
    version: claims.version,
    why: whyOf(features),
    features,
  };
}
