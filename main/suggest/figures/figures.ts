import type { Span, Suggestion } from '../../../preload/contract';
import { figureWords } from '../../../preload/contract/figure-languages';
import { measuresIn } from '../../../preload/contract/figure-measure';
import type { FigureWords } from '../../../preload/contract/figure-words';
import type { Article, Paragraph } from '../article';
import type { Suggester } from '../suggester';
import { type Candidate, candidateOf } from './candidate';
import { countedAfter } from './counted';
import { noFigures } from './no-figure';
import { shareUnits } from './ranges';
import { featuresOf, scoreOf, whyOf } from './score';

/**
 * Proposes figures: numbers with their units, in digits and words. Dates, times, ordinals, names with a number and
 * scores are none. A range is two figures, which share what is said once: "between 7 and 9 million" is 7,000,000 and
 * 9,000,000.
 */
export const figures: Suggester = {
  name: 'figures',
  version: '1',
  label: 'figure',
  *suggest(article: Article) {
    const words = figureWords(article.language);
    for (const paragraph of article.paragraphs) yield figuresIn(paragraph, words);
  },
};

function figuresIn(paragraph: Paragraph, words: FigureWords): Suggestion[] {
  const { text, start: offset } = paragraph;
  const found: Candidate[] = [];
  for (const measure of measuresIn(text, words)) found.push(candidateOf(text, measure, words));
  if (found.length === 0) return [];
  const ruledOut = noFigures(text, found);
  const whole = wholeGraphemes(text);
  const kept = shareUnits(text, found).filter((one, at) => !ruledOut.has(at) && whole(one));
  return kept.flatMap((candidate) => {
    const of = countedAfter(paragraph, candidate, words);
    const features = featuresOf(text, candidate, of);
    const score = scoreOf(features);
    if (score < LEAST) return [];
    const { start, end, value, unit, scale, approximate } = candidate;
    return [
      {
        label: 'figure',
        spans: [{ start: offset + start, end: offset + end }],
        score,
        attributes: {
          value,
          ...(unit !== undefined && { unit }),
          ...(scale !== undefined && { scale }),
          approximate,
          ...(of !== null && { of }),
        },
        suggester: 'figures',
        version: figures.version,
        why: whyOf(candidate, of),
        features,
      },
    ];
  });
}

/** Whether a span begins and ends between what a reader sees as characters. */
function wholeGraphemes(text: string): (span: Span) => boolean {
  let graphemes: Intl.Segments | null = null;
  const isEdge = (at: number) => {
    if (at === 0 || at >= text.length || text.charCodeAt(at) < FIRST_MARK) return true;
    graphemes ??= new Intl.Segmenter().segment(text);
    return graphemes.containing(at)?.index === at;
  };
  return ({ start, end }) => isEdge(start) && isEdge(end);
}

/** No character before the first combining mark joins the one before it. */
const FIRST_MARK = 0x300;

/** What scores less is not proposed at all. */
const LEAST = 0.1;
