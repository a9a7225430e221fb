import { type Document, type LabelPatterns, type Output, patternQueries } from '../../preload/contract';
import { Finder, NoAnswer } from '../find/finder';
import { call } from '../state/bridge';
import { plural } from '../ui/format';

/** One for the words and one for the expression: a new question ends the one before. */
const finders = { words: new Finder(), expression: new Finder() };

/** How many places in an article the patterns are found at, or why that is not known. */
export async function countInArticle(
  patterns: LabelPatterns,
  { text }: Pick<Document, 'text'>,
): Promise<number | string> {
  try {
    // Both are asked at once: an earlier count has then nothing left to ask, which would end a later one.
    const asked = patternQueries(patterns).map(({ kind, query }) => finders[kind].find({ text, query }));
    const hits = (await Promise.all(asked)).flatMap((found) => found ?? []);
    return new Set(hits.map(({ start, end }) => `${start}-${end}`)).size;
  } catch (error) {
    if (error instanceof NoAnswer) return error.message;
    throw error;
  }
}

/** "12 places in 3 articles.", or why that is not known. */
export async function countInProject(patterns: LabelPatterns): Promise<string> {
  try {
    const places = new Map<string, Set<string>>();
    for (const { query } of patternQueries(patterns)) put(places, await call('search:project', query));
    const total = [...places.values()].reduce((sum, { size }) => sum + size, 0);
    return `${plural(total, 'place')} in ${plural(places.size, 'article')}.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function put(places: Map<string, Set<string>>, found: Output<'search:project'>): void {
  for (const { document, hits } of found) {
    const here = places.get(document) ?? new Set<string>();
    for (const { start, end } of hits) here.add(`${start}-${end}`);
    places.set(document, here);
  }
}
