import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spacyTokens, tokenFinder } from '../../../main/formats/spacy-tokens';
import { annotatedText } from './support';

describe('the tokens of spaCy', () => {
  it('are the whole text when they are joined, whether white space is cut or not', () => {
    fc.assert(
      fc.property(annotatedText, fc.boolean(), ({ text, annotations }, cutBlanks) => {
        const tokens = spacyTokens(
          text,
          annotations.flatMap(({ fragments }) => fragments),
          cutBlanks,
        );
        const joined = tokens.map(({ start, end, space }) => text.slice(start, end) + (space ? ' ' : ''));
        expect(joined.join('')).toBe(text);
        expect(tokens.every(({ start, end }) => end > start)).toBe(true);
      }),
    );
  });

  it('begin and end where spans do', () => {
    fc.assert(
      fc.property(annotatedText, ({ text, annotations }) => {
        const spans = annotations.flatMap(({ fragments }) => fragments);
        const find = tokenFinder(spacyTokens(text, spans, true));
        expect(spans.map(find)).not.toContain(null);
      }),
    );
  });

  it('keep white space between two words together, as Doc.from_json wants it', () => {
    const tokens = spacyTokens(' a \n\n b', [{ start: 3, end: 4 }], false);
    expect(tokens.map(({ start, end, space }) => [start, end, space])).toEqual([
      [0, 1, false],
      [1, 2, true],
      [3, 6, false],
      [6, 7, false],
    ]);
  });
});
