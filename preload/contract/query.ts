import { z } from 'zod';
import type { Span } from './span';

/** What is looked for in texts. */
export const Query = z.object({
  text: z.string().min(1),
  /** Upper and lower case are told apart. */
  matchCase: z.boolean(),
  wholeWord: z.boolean(),
  /** `text` is a regular expression (with the flags `u` and `m`). */
  regularExpression: z.boolean(),
});
export type Query = Readonly<z.infer<typeof Query>>;

/**
 * The regular expression that finds the query.
 * @throws SyntaxError when the person's own expression is not one.
 */
export function expressionFor({ text, matchCase, wholeWord, regularExpression }: Query): RegExp {
  const body = regularExpression ? text : text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const edge = '[\\p{L}\\p{M}\\p{N}_]';
  const source = wholeWord ? `(?<!${edge})(?:${body})(?!${edge})` : body;
  return new RegExp(source, `gmu${matchCase ? '' : 'i'}`);
}

/** Where the query is found, in text order and without overlaps; nothing for matches of no length. UTF-16 code units. */
export function findAll(text: string, query: Query): Span[] {
  const hits: Span[] = [];
  for (const { 0: match, index } of text.matchAll(expressionFor(query))) {
    if (match.length > 0) hits.push({ start: index, end: index + match.length });
  }
  return hits;
}
