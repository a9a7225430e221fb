import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestIn } from '../../../../main/suggest/suggesters';
import { Suggestion, wholeGraphemes } from '../../../../preload/contract';

const claimsIn = (text: string, language: string | null = 'en') =>
  [...suggestIn(text, language, (label) => label === 'claim')].flat();

const scoreOf = (text: string, language?: string) =>
  Math.max(0, ...claimsIn(text, language).map(({ score }) => score));

describe('a sentence is worth checking', () => {
  test.each([
    'Unemployment in Alder fell by 12 percent between 2028 and 2031.',
    'The ministry spent 4.2 million crowns on ferries that were never built.',
    'Mayor Lindqvist voted against the harbour bill twice.',
  ])('%s', (text) => {
    const [claim] = claimsIn(text);
    expect(claim?.score).toBeGreaterThanOrEqual(0.5);
    expect(claim?.attributes.checkworthy).toBe(Math.round((claim?.score ?? 0) * 100) / 100);
    expect(claim?.why).toMatch(/^it has /);
  });

  test.each([
    'I think we should all be proud of this beautiful city.',
    'What will become of the harbour?',
    'Please keep your tickets until the end of the ride.',
    'We need to work together and hope for the best.',
    'Maybe it could be good for you.',
  ])('not: %s', (text) => {
    expect(scoreOf(text)).toBeLessThan(0.5);
  });

  test('is worth the same with links and hashtags after it', () => {
    const text = 'The port closed 14 of its 30 berths in 2031.';
    expect(scoreOf(`${text} https://example.org/berths #Alder`)).toBe(scoreOf(text));
  });

  test('is worth less where the same words are among many others', () => {
    const fact = 'unemployment fell by 12 percent';
    expect(scoreOf(`I hope that ${fact} because that would be good for you and for me.`)).toBeLessThan(
      scoreOf(`${fact}.`),
    );
  });

  test('is worth more where someone’s word is doubted', () => {
    expect(scoreOf('The minister falsely told the council that the port was closed.')).toBeGreaterThan(
      scoreOf('The minister quietly told the council that the port was closed.'),
    );
  });

  test('is worth more with a superlative', () => {
    expect(scoreOf('This port is the largest in the region.')).toBeGreaterThan(
      scoreOf('This port is a nice one in the region.'),
    );
  });

  test('says what its score is made of in words, nothing of which is hidden', () => {
    const [claim] = claimsIn('Mayor Lindqvist voted against the harbour bill twice.');
    expect(Object.keys(claim?.features ?? {})).toEqual(
      expect.arrayContaining(['verb in the past', 'support or opposition', 'choice of words']),
    );
  });

  test('is worth less as a row of a table', () => {
    const [row] = claimsIn('Alder 412, Birch 314, Cedar 91, Elm 305 votes.');
    expect(row?.why).toContain('against it: one number after another');
    expect(row?.score).toBeLessThan(scoreOf('They counted 412 votes.'));
  });

  test('says each reason once', () => {
    const why = claimsIn('Unemployment, debt and inflation rates fell by 12 percent in 2031.')[0]?.why ?? '';
    const reasons = why
      .replace(/^it has |; against it: /g, ', ')
      .split(', ')
      .filter(Boolean);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  test('says what speaks for it and against it', () => {
    expect(claimsIn('I believe unemployment fell by 12 percent last year.')[0]?.why).toMatch(
      /^it has .*a percentage.*; against it: .*the first person/,
    );
  });
});

describe('what someone claims', () => {
  test('is the clause, with the claimant', () => {
    const text = 'Mara Lindqvist said that the port handled 7.7 million tonnes in 2031.';
    const [claim] = claimsIn(text);
    const [span] = claim?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe('the port handled 7.7 million tonnes in 2031');
    expect(claim?.attributes.claimant).toBe('Mara Lindqvist');
  });
});

describe('what someone claims is cut out of its sentence', () => {
  const claimed = (text: string) => {
    const [claim] = claimsIn(text);
    return [claim?.spans.map(({ start, end }) => text.slice(start, end)), claim?.attributes.claimant];
  };

  test.each([
    [
      'a quote without its marks',
      '“The port closed 14 of its 30 berths,” Mara Lindqvist said.',
      'The port closed 14 of its 30 berths',
      'Mara Lindqvist',
    ],
    [
      'what is according to someone',
      'According to the harbour office, 14 berths were closed in 2031.',
      '14 berths were closed in 2031',
      'the harbour office',
    ],
  ])('%s', (_, text, words, claimant) => {
    expect(claimed(text)).toEqual([[words], claimant]);
  });

  test('only when it is a statement of its own', () => {
    const text = 'The minister announced the closure of 14 berths after the ferry sank in 2031.';
    expect(claimed(text)[0]).toEqual([text]);
  });

  test('without the place and day before it', () => {
    const text = 'ALDER, Norland (NNA) — The port closed 14 of its 30 berths in 2031.';
    expect(claimed(text)).toEqual([['The port closed 14 of its 30 berths in 2031.'], undefined]);
  });
});

describe('in an article', () => {
  const filler = 'There was a lot of talk in the evening and people walked home along the water.';
  const fact = 'The city closed three of its ferry lines last spring.';

  test('the same sentence weighs more near the top', () => {
    const rest = Array.from({ length: 12 }, () => filler).join(' ');
    const scores = [`${fact} ${rest}`, `${rest} ${fact}`].map(
      (text) => claimsIn(text).find(({ spans }) => text.slice(spans[0]?.start).startsWith(fact))?.score ?? 0,
    );
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 1);
  });

  test('nothing weighs more near the top of a speech', () => {
    const rest = Array.from({ length: 12 }, () => 'I thank you, and we walk home along our water.').join(' ');
    const scores = [`${fact} ${rest}`, `${rest} ${fact}`].map(
      (text) => claimsIn(text).find(({ spans }) => text.slice(spans[0]?.start).startsWith(fact))?.score ?? 0,
    );
    expect(scores[0]).toBe(scores[1]);
    expect(scores[0]).toBe(scoreOf(fact));
  });

  test('a headline weighs less than the sentence that says the same', () => {
    const text = `Alder closed three ferry lines\n\n${fact}\n\n${Array.from({ length: 12 }, () => filler).join('\n')}`;
    const at = (words: string) =>
      claimsIn(text).find(({ spans }) => text.slice(spans[0]?.start).startsWith(words))?.score ?? 0;
    expect(at(fact)).toBeGreaterThan(at('Alder closed three'));
  });

  test('what the outlet says of itself weighs less', () => {
    const own = 'The Northern News Agency contributed to this report in May 2031.';
    const fact = own.replace('contributed to this report', 'closed three of its offices');
    const text = `${Array.from({ length: 12 }, () => filler).join(' ')}\n${own}\n${fact}`;
    const at = (words: string) =>
      claimsIn(text).find(({ spans }) => text.startsWith(words, spans[0]?.start))?.score ?? 0;
    expect(at(own)).toBeLessThan(at(fact));
  });
});

describe('in another language', () => {
  test('figures and names speak for a statement', () => {
    const figure = 'Die Zahl der Arbeitslosen in Alder sank 2031 um 12 Prozent auf 4500.';
    expect(scoreOf(figure, 'de')).toBeGreaterThan(scoreOf('Das finden wir alle sehr schön hier.', 'de'));
  });
});

test('whatever the text: no error, whole characters, the same again', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'said that',
      '7.7%',
      '“',
      '”',
      '👩‍🚀',
      'e\u0301te\u0301',
      'אבג',
      '\r',
      '?',
      '.',
      'according to',
      '$5',
    ),
    fc.constantFrom('Mara Lindqvist', 'unemployment', 'rose', 'the', 'she', '2031', 'http://a.b/c?d=1', '…'),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 40 }),
      fc.constantFrom(' ', '\n', ''),
      fc.constantFrom('en', 'de', null),
      (words, by, language) => {
        const text = words.join(by);
        const found = claimsIn(text, language);
        expect(claimsIn(text, language)).toEqual(found);
        for (const suggestion of found) {
          Suggestion.parse(suggestion);
          for (const span of suggestion.spans) {
            expect(wholeGraphemes(text, span)).toEqual(span);
            expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
          }
        }
      },
    ),
  );
});
