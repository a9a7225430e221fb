import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFigure } from '../../../preload/contract/figure';

const exact = { approximate: false };
const about = { approximate: true };

it.each([
  ['7.7 million', { value: 7_700_000, scale: 1e6, ...exact }],
  ['about 40%', { value: 40, unit: '%', ...about }],
  ['$1.2bn', { value: 1_200_000_000, scale: 1e9, unit: 'USD', ...exact }],
  ['£1.2bn', { value: 1_200_000_000, scale: 1e9, unit: 'GBP', ...exact }],
  ['£240,000', { value: 240_000, unit: 'GBP', ...exact }],
  ['US$5m', { value: 5e6, scale: 1e6, unit: 'USD', ...exact }],
  ['51 percent', { value: 51, unit: '%', ...exact }],
  ['51 percent of the vote', { value: 51, unit: '%', of: 'the vote', ...exact }],
  ['44 per cent', { value: 44, unit: '%', ...exact }],
  ['two-thirds', { value: 0.666666666667, ...exact }],
  ['two thirds of the 47,000', { value: 0.666666666667, of: 'the 47,000', ...exact }],
  ['half a million people', { value: 500_000, scale: 1e6, of: 'people', ...exact }],
  ['two and a half million', { value: 2_500_000, scale: 1e6, ...exact }],
  ['a quarter of a million', { value: 250_000, scale: 1e6, ...exact }],
  ['130,000%', { value: 130_000, unit: '%', ...exact }],
  ['12 million Venezuelans', { value: 12e6, scale: 1e6, of: 'Venezuelans', ...exact }],
  ['40% of ballot boxes', { value: 40, unit: '%', of: 'ballot boxes', ...exact }],
  ['80% of the tallies', { value: 80, unit: '%', of: 'the tallies', ...exact }],
  ['30,000 polling booths', { value: 30_000, of: 'polling booths', ...exact }],
  ['about 70 percent of the boxes', { value: 70, unit: '%', of: 'the boxes', ...about }],
  ['no fewer than 12 polling stations', { value: 12, of: 'polling stations', ...about }],
  ['at least 12 polling stations,', { value: 12, of: 'polling stations', ...about }],
  ['Forty boxes from the islands', { value: 40, of: 'boxes from the islands', ...exact }],
  ['one hundred and twenty-one days', { value: 121, unit: 'day', ...exact }],
  ['two hundred thousand', { value: 200_000, scale: 1000, ...exact }],
  ['a hundred', { value: 100, ...exact }],
  ['a dozen', { value: 12, ...exact }],
  ['one ballot box in five', null],
  ['one in five', { value: 0.2, ...exact }],
  ['160 of the town’s 200 boxes', { value: 160, of: 'the town’s 200 boxes', ...exact }],
  ['seven points', { value: 7, of: 'points', ...exact }],
  ['3 percentage points', { value: 3, unit: 'percentage point', ...exact }],
  ['2,000+', { value: 2000, ...about }],
  ['20 or so stations', { value: 20, of: 'stations', ...about }],
  ['67-year-old', { value: 67, unit: 'year', ...exact }],
  ['−3.5 °C', { value: -3.5, unit: '°C', ...exact }],
  ['2½ hours', { value: 2.5, unit: 'hour', ...exact }],
  ['5 m', { value: 5, unit: 'm', ...exact }],
  ['5m people', { value: 5e6, scale: 1e6, of: 'people', ...exact }],
  ['1,234,567.89', { value: 1_234_567.89, ...exact }],
  ['1.234', { value: 1.234, ...exact }],
  ['0,5', { value: 0.5, ...exact }],
  ["1'200'000", { value: 1_200_000, ...exact }],
  ['10 000 votes', { value: 10_000, of: 'votes', ...exact }],
  ['٤٠ %', { value: 40, unit: '%', ...exact }],
])('reads “%s”', (text, figure) => expect(parseFigure(text, 'en')).toEqual(figure));

it.each([
  ['de', '1.234,5', { value: 1234.5, ...exact }],
  ['de', '1.234', { value: 1234, ...exact }],
  ['de-AT', 'rund 7,7 Millionen Menschen', { value: 7_700_000, scale: 1e6, of: 'Menschen', ...about }],
  ['de', '3,5 Mrd. Euro', { value: 3_500_000_000, scale: 1e9, unit: 'EUR', ...exact }],
  ['de', 'zwei Drittel der Stimmen', { value: 0.666666666667, of: 'Stimmen', ...exact }],
  ['de', '51 Prozent', { value: 51, unit: '%', ...exact }],
  ['de', '2 Billionen', { value: 2e12, scale: 1e12, ...exact }],
  ['fr', 'environ 40 pour cent des bureaux', { value: 40, unit: '%', of: 'bureaux', ...about }],
  ['fr', '12,5 millions', { value: 12_500_000, scale: 1e6, ...exact }],
  ['es', 'más de 7 millones de venezolanos', { value: 7e6, scale: 1e6, of: 'venezolanos', ...about }],
  ['it', '1.234', { value: 1234, ...exact }],
  [null, '1,234', { value: 1234, ...exact }],
])('reads in %s “%s”', (language, text, figure) => expect(parseFigure(text, language)).toEqual(figure));

it.each([
  '',
  'several hundred',
  'dozens of people',
  'between 7 and 9 million',
  '51 to 44',
  '20–30%',
  'many',
  '😀',
])('makes up no number for “%s”', (text) => expect(parseFigure(text, 'en')).toBeNull());

it('leaves out what is a clause and not the thing counted', () => {
  expect(parseFigure('12 people who had come to see it all were turned away', 'en')).toEqual({
    value: 12,
    ...exact,
  });
});

it('reads back whole numbers as English and German write them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
      expect(parseFigure(value.toLocaleString('en'), 'en')?.value).toBe(value);
      expect(parseFigure(value.toLocaleString('de'), 'de')?.value).toBe(value);
      expect(parseFigure(String(value), 'en')?.value).toBe(value);
    }),
  );
});

/** A whole number in English words, as a schoolbook writes it. */
function inWords(value: number): string {
  const small =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    );
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  const rest = (left: number, and: string) => (left === 0 ? '' : `${and}${inWords(left)}`);
  if (value < 20) return small[value] ?? '';
  if (value < 100) return `${tens[Math.floor(value / 10) - 2]}${rest(value % 10, '-')}`;
  if (value < 1000) return `${small[Math.floor(value / 100)]} hundred${rest(value % 100, ' and ')}`;
  const [scale, name] = [
    [1e9, 'billion'] as const,
    [1e6, 'million'] as const,
    [1e3, 'thousand'] as const,
  ].find(([size]) => value >= size) ?? [1, ''];
  const below = value % scale;
  return `${inWords(Math.floor(value / scale))} ${name}${rest(below, below < 100 && scale === 1000 ? ' and ' : ' ')}`;
}

it('reads back numbers in words', () => {
  expect(inWords(2_031_418)).toBe('two million thirty-one thousand four hundred and eighteen');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
      expect(parseFigure(inWords(value), 'en')?.value).toBe(value);
      expect(parseFigure(`${inWords(value)} boats`, 'en')?.of).toBe('boats');
    }),
  );
});

it('reads back numbers with scales, currencies and units', () => {
  const scales = [
    ['thousand', 1e3],
    ['million', 1e6],
    ['bn', 1e9],
    ['trillion', 1e12],
  ] as const;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(...scales), (tenths, [name, scale]) => {
      const number = tenths / 10;
      const value = Number((number * scale).toPrecision(12));
      for (const [text, unit] of [
        [`${number} ${name}`, undefined],
        [`$${number} ${name}`, 'USD'],
        [`${number} ${name} euros`, 'EUR'],
        [`${number} ${name} litres`, 'l'],
      ] as const) {
        const figure = parseFigure(text, 'en');
        expect([figure?.value, figure?.unit, figure?.scale]).toEqual([value, unit, scale]);
      }
    }),
  );
});

it.each([
  ['tripled', { value: 3, unit: 'time', ...exact }],
  ['a third of the boats', { value: 0.333333333333, of: 'the boats', ...exact }],
  ['a third term', null],
  ['twenty-first', null],
  ['two out of five', { value: 0.4, ...exact }],
  ['half an hour', { value: 0.5, unit: 'hour', ...exact }],
  ['five feet and two inches', { value: 5.16666666667, unit: 'foot', ...exact }],
  ['75 USD million', { value: 75e6, scale: 1e6, unit: 'USD', ...exact }],
  ['25 km/h', { value: 25, unit: 'km/h', ...exact }],
  ['3 lakh rupees', { value: 300_000, scale: 1e5, unit: 'INR', ...exact }],
  ['constructor', null],
])('reads a further “%s”', (text, figure) => expect(parseFigure(text, 'en')).toEqual(figure));

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const figure = parseFigure(text, 'en');
      expect(figure === null || !Number.isNaN(figure.value)).toBe(true);
    }),
  );
});
