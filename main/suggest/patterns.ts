import { createHash } from 'node:crypto';
import {
  findAll,
  fragmentAt,
  type Label,
  type LabelPatterns,
  type LabelScheme,
  newAttributes,
  offeredLabels,
  patternQueries,
  type Query,
  type Span,
  type Suggestion,
  trimSpan,
  wholeGraphemes,
} from '../../preload/contract';
import type { Article } from './article';
import { byParagraph } from './by-paragraph';
import { chance } from './learn/example';
import type { Suggester } from './suggester';
import { withinLimit } from './time-limit';

/** So long may one pattern look through one article, in milliseconds; then it finds nothing there. */
const LIMIT = 300;

/** An expression that is found oftener than this in an article helps nobody. */
const MOST_HITS = 2000;

/** Log-odds of a proposal from the project's own patterns: people write down what they want to find. */
const OWN_WORDS = 1.4;
const OWN_EXPRESSION = 1.1;

/** The project's own patterns as suggesters, one for each label that has some. A broken expression finds nothing. */
export function patternSuggesters(scheme: LabelScheme): readonly Suggester[] {
  return offeredLabels(scheme).flatMap((label) => {
    const { patterns } = label;
    return patterns && patternQueries(patterns).length > 0 ? [patternSuggester(label, patterns)] : [];
  });
}

function patternSuggester(label: Label, patterns: LabelPatterns): Suggester {
  const version = `1-${createHash('sha256').update(JSON.stringify(patterns)).digest('hex').slice(0, 8)}`;
  return {
    name: 'patterns',
    version,
    label: label.id,
    *suggest(article) {
      const found = patternQueries(patterns).flatMap(({ kind, query }) =>
        spansOf(article.text, query).map((span) => suggestionAt(article, label, version, kind, span)),
      );
      yield* byParagraph(article, withoutTwins(found));
    },
  };
}

/** Trimmed, whole characters only. Nothing for an expression that is none or does not come to an end. */
function spansOf(text: string, query: Query): readonly Span[] {
  try {
    const hits = withinLimit(() => findAll(text, query), LIMIT) ?? [];
    return hits.slice(0, MOST_HITS).flatMap((hit) => {
      const span = trimSpan(text, hit);
      return span ? [wholeGraphemes(text, span)] : [];
    });
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function suggestionAt(
  { text, language }: Article,
  label: Label,
  version: string,
  kind: 'words' | 'expression',
  span: Span,
): Suggestion {
  const words = text.slice(span.start, span.end);
  return {
    label: label.id,
    spans: [span],
    score: chance(kind === 'words' ? OWN_WORDS : OWN_EXPRESSION),
    attributes: newAttributes(label, text, [fragmentAt(text, span)], language),
    suggester: 'patterns',
    version,
    why:
      kind === 'words'
        ? `“${words}” is in the word list of ${label.name}`
        : `the expression of ${label.name} matches`,
    features: {
      [kind === 'words' ? 'in the word list' : 'matches the expression']: 1,
      [`the words “${words.toLowerCase().slice(0, 40)}”`]: 1,
      'starts with a capital': /^\p{Lu}/u.test(words) ? 1 : 0,
    },
  };
}

/** What both the word list and the expression find is proposed once. */
function withoutTwins(found: readonly Suggestion[]): Suggestion[] {
  const places = new Map<string, Suggestion>();
  for (const one of found) {
    const place = one.spans.map(({ start, end }) => `${start}-${end}`).join();
    if (!places.has(place)) places.set(place, one);
  }
  return [...places.values()];
}
