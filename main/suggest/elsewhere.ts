import {
  fragmentAt,
  type Label,
  type LabelScheme,
  newAttributes,
  offeredLabels,
  type Span,
  type Suggestion,
  wholeGraphemes,
} from '../../preload/contract';
import type { Article } from './article';
import { byParagraph } from './by-paragraph';
import type { Labelled, LabelledPhrases } from './labelled';
import { chance } from './learn/example';
import type { Suggester } from './suggester';
import { type Word, wordsOf } from './words';

/** What the score is made of: log-odds a unit of each feature. */
const weights = {
  'labelled in other articles': 0.7,
  'words, up to twenty': 0.08,
  'letter for letter': 0.4,
} as const;
const BIAS = 0.3;

/**
 * Proposes what is labelled in other articles where the same words stand, with its attributes. A suggester for each
 * label; `document` is the id of the article that is read, null when it is not in the project.
 */
export function elsewhereSuggesters(
  phrases: LabelledPhrases,
  scheme: LabelScheme,
  document: string | null,
): readonly Suggester[] {
  let last: { article: Article; words: readonly Word[] } | null = null;
  const wordsIn = (article: Article) => {
    if (last?.article !== article) last = { article, words: wordsOf(article.text) };
    return last.words;
  };
  return offeredLabels(scheme).map((label) => ({
    name: 'elsewhere',
    version: '1',
    label: label.id,
    suggest: (article) =>
      byParagraph(article, findAgain(article, wordsIn(article), phrases, label, document)),
  }));
}

/** Each place where words of this label stand again; of several that begin together the longest. */
function findAgain(
  article: Article,
  words: readonly Word[],
  phrases: LabelledPhrases,
  label: Label,
  document: string | null,
): Suggestion[] {
  const found: Suggestion[] = [];
  for (let from = 0; from < words.length; from++) {
    const here = phrases.at(words, from, document).filter((one) => one.label === label.id);
    const length = Math.max(0, ...here.map((one) => one.words.length));
    const longest = here.filter((one) => one.words.length === length);
    const [first, last] = [words[from], words[from + length - 1]];
    if (longest.length === 0 || !first || !last) continue;
    found.push(suggestionAt(article, label, longest, { start: first.start, end: last.end }));
    from += length - 1;
  }
  return found;
}

function suggestionAt(
  { text, language }: Article,
  label: Label,
  twins: readonly Labelled[],
  inner: Span,
): Suggestion {
  const model = twins.at(-1);
  const span = wholeGraphemes(text, withMarks(text, inner, model?.exact ?? ''));
  const titles = [...new Map(twins.map(({ document, title }) => [document, title])).values()];
  const features = {
    'labelled in other articles': Math.log2(1 + titles.length),
    'words, up to twenty': Math.min(20, model?.words.length ?? 0),
    'letter for letter': twins.some(({ exact }) => exact === text.slice(span.start, span.end)) ? 1 : 0,
  };
  const fresh = newAttributes(label, text, [fragmentAt(text, span)], language);
  return {
    label: label.id,
    spans: [span],
    score: chance(
      BIAS +
        features['labelled in other articles'] * weights['labelled in other articles'] +
        features['words, up to twenty'] * weights['words, up to twenty'] +
        features['letter for letter'] * weights['letter for letter'],
    ),
    attributes: {
      ...fresh,
      ...carried(label, model?.attributes ?? {}),
      // Whether the words stand in quotation marks may differ from place to place.
      ...(fresh.kind !== undefined && { kind: fresh.kind }),
    },
    suggester: 'elsewhere',
    version: '1',
    why: labelledIn(titles),
    features,
  };
}

/** The attributes that mean the same in another article: not the ones that name an annotation. */
function carried({ attributes: definitions }: Label, attributes: Labelled['attributes']) {
  const ids = new Set(definitions.filter(({ type }) => type === 'span').map(({ name }) => name));
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !ids.has(name)));
}

function labelledIn(titles: readonly string[]): string {
  const last = titles.at(-1) ?? '';
  const others = titles.length - 1;
  const more = others === 0 ? '' : others === 1 ? ' and another article' : ` and ${others} other articles`;
  return `the same words are labelled in “${last}”${more}`;
}

const OPENING = /^[“”„‟"«»‘’‚'‹›(]/;
const CLOSING = /[“”„‟"«»‘’‚'‹›)]$/;

/** The span with the quotation marks around it, on the sides where they belong to the annotation elsewhere. */
function withMarks(text: string, { start, end }: Span, exact: string): Span {
  const before = OPENING.test(exact) && OPENING.test(text.slice(start - 1, start)) ? start - 1 : start;
  const tail = /^[.,!?…]{0,3}/.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  const mark = end + tail;
  const after = CLOSING.test(exact) && CLOSING.test(text.slice(mark, mark + 1)) ? mark + 1 : end;
  return { start: before, end: after };
}
