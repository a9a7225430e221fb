import { z } from 'zod';
import type { Query } from './query';
import { expressionFor } from './query';

/** What a project looks for by itself to propose a label: words of its own, and a regular expression. */
export const LabelPatterns = z.object({
  /** Words and phrases; they are found as whole words. */
  words: z.array(z.string()).default([]),
  /** A regular expression as in the search; empty for none. */
  expression: z.string().default(''),
  /** Upper and lower case are told apart. */
  matchCase: z.boolean().default(false),
});
export type LabelPatterns = Readonly<z.infer<typeof LabelPatterns>>;

export const noPatterns: LabelPatterns = { words: [], expression: '', matchCase: false };

/** What the patterns look for, as searches; `kind` tells the words from the expression. */
export function patternQueries({ words, expression, matchCase }: LabelPatterns): readonly {
  readonly kind: 'words' | 'expression';
  readonly query: Query;
}[] {
  const said = words.map((word) => word.trim()).filter(Boolean);
  const regular = { matchCase, regularExpression: true };
  return [
    ...(said.length > 0
      ? [{ kind: 'words' as const, query: { text: anyOf(said), wholeWord: true, ...regular } }]
      : []),
    ...(expression === ''
      ? []
      : [{ kind: 'expression' as const, query: { text: expression, wholeWord: false, ...regular } }]),
  ];
}

/** What is wrong with a regular expression, in a sentence; null when nothing is. */
export function expressionFault(expression: string): string | null {
  if (expression === '') return null;
  try {
    expressionFor({ text: expression, matchCase: true, wholeWord: false, regularExpression: true });
    return null;
  } catch (error) {
    // "Invalid regular expression: /(/gmu: Unterminated group"
    const reason = error instanceof Error ? error.message.split(': ').at(-1) : String(error);
    return `Not a regular expression: ${reason?.toLowerCase()}.`;
  }
}

/** An expression for any of the phrases, the longest first, so that "vote count" is found before "vote". */
function anyOf(phrases: readonly string[]): string {
  return [...new Set(phrases)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) => phrase.split(/\s+/).map(escaped).join('\\s+'))
    .join('|');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
