import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { articleOf } from '../../../../main/suggest/article';
import { figures } from '../../../../main/suggest/figures/figures';
import type { Suggestion } from '../../../../preload/contract';

const suggested = (text: string, language: string | null = 'en'): Suggestion[] =>
  [...figures.suggest(articleOf(text, language))].flat();

const words = (text: string, language: string | null = 'en') =>
  suggested(text, language).map(({ spans }) =>
    spans.map(({ start, end }) => text.slice(start, end)).join('…'),
  );

describe('figures in a text', () => {
  test.each([
    ['The port lost $7.7 million and 40% of its trade.', ['$7.7 million', '40%']],
    ['About two-thirds of the 31,400 boats sailed.', ['two-thirds', '31,400']],
    ['She is 18 years old, he is 42-year-old and aged 67.', ['18 years old', '42-year-old', 'aged 67']],
    ['It rained for 5 hours at minus 3 degrees Celsius.', ['5 hours', 'minus 3 degrees Celsius']],
    ['Between 7 and 9 million people left.', ['7', '9 million']],
    ['The ferry makes 25 miles per hour on 3,000 litres.', ['25 miles per hour', '3,000 litres']],
    ['They paid EUR 20, 30 Swiss francs and £1.2bn.', ['EUR 20', '30 Swiss francs', '£1.2bn']],
    ['He stands 5 feet 2 inches tall.', ['5 feet 2 inches']],
    ['One in five boats sank.', ['One in five']],
    ['On Monday, 12 people and in June, 4.5 million barrels.', ['12', '4.5 million barrels']],
    ['A third of them, 18- to 24-year-olds.', ['A third', '18', '24-year-olds']],
    ['Prices doubled, and twice as many came.', ['doubled', 'twice']],
    ['It cost 15 dollars 50, not 75 USD million.', ['15 dollars 50', '75 USD million']],
    ['He ran it in 9.87 seconds, a 3-second gap.', ['9.87 seconds', '3-second']],
    ['The hat costs 99p and a deal $2.5bn-$3bn.', ['99p', '$2.5bn', '$3bn']],
    ['He is 6\'2" tall, she 5’ 11”.', ['6\'2"', '5’ 11”']],
    ['A crowd of 1.5 to 2 thousand came.', ['1.5', '2 thousand']],
    ['It is at its lowest in 50 years.', ['50 years']],
    ['The hall is 12 by 15 metres and weighs half a ton.', ['12', '15 metres', 'half a ton']],
    ['A magnitude-7.1 quake cost Rs 50,000 crore.', ['7.1', 'Rs 50,000 crore']],
    ['By 2030 a quarter of them will be gone.', ['a quarter']],
    ['They want to train 40 officers and order 12 ships.', ['40', '12']],
  ])('are found in “%s”', (text, expected) => expect(words(text)).toEqual(expected));

  test.each([
    'On 12 July 2031, at 8:30 pm, the vote began.',
    'It was the third time since 2019, in the 1990s and on 3/11/2020.',
    'He won 3-1 in the 21st minute of the second half.',
    'Call +49 30 1234567 or 555-0123, see section 4 and page 17.',
    'Version 2.0.1 runs at 192.168.0.1, see https://example.org/2024/17.',
    'He lives at 17 Harbour Street and works in room 12 on Covid-19.',
    'Two years ago they came back, and in 5 minutes they leave.',
    'No one knew which one it was.',
    'They met from 3 to 5 pm on Monday 21.',
    'She won a third term, on Monday.',
    'In nineteen eighty-four nobody laughed.',
    'She trains twice a week and every two days, the last 3 quarters too.',
    'In the summer of ’69 a three-time champion left at half-time.',
    'They voted 9 to 2 in favour; the code is 20500.',
    'Call 020 7946 0958 or 01 42 34 56 78.',
    'Flight BA 117 was late, and so was bus 42.',
    'He lives at 221B Baker Street.',
    'The match ended four-nil, and the odds are 10 to 1.',
  ])('are not what tells times and names: “%s”', (text) => expect(words(text)).toEqual([]));

  test.each([
    ['About 7.7 million islanders left.', { value: 7.7e6, scale: 1e6, approximate: true, of: 'islanders' }],
    ['All 30,000 polling booths closed.', { value: 30_000, approximate: false, of: 'polling booths' }],
    ['They won 51 per cent of the vote.', { value: 51, unit: '%', approximate: false, of: 'the vote' }],
    ['It cost more than US$5m.', { value: 5e6, unit: 'USD', scale: 1e6, approximate: true }],
    ['A fall of 3 percentage points.', { value: 3, unit: 'percentage point', approximate: false }],
  ])('have their value, unit and thing in “%s”', (text, attributes) =>
    expect(suggested(text)[0]?.attributes).toEqual(attributes),
  );

  it('share in a range what is said once', () => {
    const values = (text: string) =>
      suggested(text).map(({ attributes }) => [attributes.value, attributes.unit]);
    expect(values('Between 7 and 9 million voted.').map(([value]) => value)).toEqual([7e6, 9e6]);
    expect(values('It costs €20-30m a year.')).toEqual([
      [20e6, 'EUR'],
      [30e6, 'EUR'],
    ]);
    expect(values('A rise of 20–30% is likely.')).toEqual([
      [20, '%'],
      [30, '%'],
    ]);
  });

  it('count no man where an article stands before one', () => {
    expect(suggested('Ein Mann kam mit 3 Booten.', 'de').map(({ score }) => score > 0.5)).toEqual([
      false,
      true,
    ]);
  });

  it('are surer of money than of a small number in words', () => {
    const [money, small] = suggested('They paid $300 million, and two came.');
    expect(money?.score).toBeGreaterThan(0.8);
    expect(small?.score).toBeLessThan(0.5);
    expect(money?.features.unit).toBe(1);
  });

  test.each([
    ['de', 'Rund 7,7 Millionen Menschen zahlten 3,50 Euro.', ['7,7 Millionen', '3,50 Euro']],
    ['fr', 'Environ 40 % des bureaux ont reçu 12,5 millions d’euros.', ['40 %', '12,5 millions d’euros']],
    [
      'de',
      'Dreihundertfünfundzwanzig Menschen und einundzwanzig Boote.',
      ['Dreihundertfünfundzwanzig', 'einundzwanzig'],
    ],
    ['es', 'Más de 7 millones de personas y 20 kg.', ['7 millones', '20 kg']],
    ['de', 'Sie erhielt 112 von 240 Sitzen, neun von zehn kamen.', ['112', '240', 'neun von zehn']],
    ['de', 'Der 54-jährige Roth wartete zweieinhalb Stunden.', ['54-jährige', 'zweieinhalb Stunden']],
    ['de', 'Es gab dreimal so viele Boote.', ['dreimal']],
    ['de', 'Das ist der 2. Platz; nach § 5 Abs. 2 so auch die B 73.', []],
    [
      'fr',
      'Une vingtaine de bateaux, soit 3 points de pourcentage.',
      ['Une vingtaine', '3 points de pourcentage'],
    ],
    ['fr', 'Il arrive à 8 heures du matin, après cinq dernières années de pluie.', []],
  ])('are found in %s', (language, text, expected) => expect(words(text, language)).toEqual(expected));
});

describe('whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom('7', '1,000', 'two', 'hundred', 'and', 'million', '%', '$', 'half', 'a', '-', 'of', '½'),
    fc.constantFrom('👩‍🚀', 'e\u0301', 'אב', '٤٠', '\n', '\r', '°', 'May', 'İ', 'third', '/', '.', ':', '元'),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const anyText = fc
    .tuple(fc.array(piece, { maxLength: 30 }), fc.constantFrom(' ', '', '-'))
    .map(([pieces, by]) => pieces.join(by));

  it('spans are trimmed, lie in the text in order, never split a grapheme, and are the same again', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'de', 'fr', 'es', 'ar', null), (text, language) => {
        const found = suggested(text, language);
        const edges = new Set([text.length]);
        for (const { index } of new Intl.Segmenter().segment(text)) edges.add(index);
        let last = 0;
        for (const { spans, attributes, score } of found) {
          const [{ start, end } = { start: 0, end: 0 }] = spans;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(edges.has(start) && edges.has(end)).toBe(true);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(Number.isFinite(attributes.value)).toBe(true);
          expect(score > 0 && score < 1).toBe(true);
          last = end;
        }
        expect(suggested(text, language)).toEqual(found);
      }),
      { numRuns: 1000 },
    );
  });

  it('long odd lines are read in a moment', () => {
    for (const odd of [
      '1-',
      '1 ',
      '1,',
      'a ',
      'two ',
      'hundred and ',
      '$',
      '1.',
      '@',
      '/',
      'half of a ',
      '1 in ',
    ]) {
      const text = odd.repeat(20_000 / odd.length);
      expect(() => suggested(text)).not.toThrow();
    }
  });
});
