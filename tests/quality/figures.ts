import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Found, foundIn, type Gold, near, overlap, readCases, readNews } from './figure-cases';
import { type Measure, type Row, scores } from './measure';

const TIME = /^(?:second|minute|hour|day|week|fortnight|month|year|decade|century|ms)$/;
const MONEY = /^(?:[A-Z]{3}|cent|penny|peso|peseta|krona|krone|lira|mark|satoshi|markka)$/;
const OLD = /old|\bage|yo\b/i;

/** Which figures a model is about. Another kind in the same sentence is right, and yet not in the model's gold. */
const models: readonly { name: string; file: string; has: (figure: Found) => boolean }[] = [
  { name: 'Number', file: 'Number/*/NumberModel.json', has: ({ unit }) => unit === '' },
  { name: 'Percent', file: 'Number/*/PercentModel.json', has: ({ unit }) => unit === '%' },
  { name: 'Currency', file: 'NumberWithUnit/*/CurrencyModel.json', has: ({ unit }) => MONEY.test(unit) },
  {
    name: 'Dimension',
    file: 'NumberWithUnit/*/DimensionModel.json',
    has: ({ unit }) =>
      unit !== '' &&
      !TIME.test(unit) &&
      !MONEY.test(unit) &&
      !/^(?:%|percentage point|°.|times?)$/.test(unit),
  },
  {
    name: 'Age',
    file: 'NumberWithUnit/*/AgeModel.json',
    has: ({ unit, words }) => TIME.test(unit) && OLD.test(words),
  },
  {
    name: 'Temperature',
    file: 'NumberWithUnit/*/TemperatureModel.json',
    has: ({ unit }) => /^(?:°.|K|degree)$/.test(unit),
  },
];

/** How well figures are found in the cases of Recognizers-Text and in CQE's sentences. */
export const measureFigures: Measure = async (corpora) => {
  const folder = join(corpora, 'recognizers-text');
  if (!existsSync(folder)) return null;
  const rows: Row[] = [];
  const all = nothing();
  for (const model of models) {
    const tally = await tallyOf(folder, model, 'English', 'en');
    add(all, tally);
    rows.push(...modelRows(`English ${model.name}`, tally));
  }
  rows.push(...modelRows('English, all six', all));
  rows.push(...(await dateRows(folder)));
  rows.push(...(await newsRows(join(corpora, 'cqe-newsquant/data/formatted_test_set'))));
  for (const [language, tag] of [
    ['German', 'de'],
    ['French', 'fr'],
    ['Spanish', 'es'],
  ] as const) {
    for (const model of models.slice(0, 3)) {
      const tally = await tallyOf(folder, model, language, tag);
      rows.push(...modelRows(`${language} ${model.name}`, tally).map(({ target: _, ...row }) => row));
    }
  }
  return rows;
};

interface Tally {
  /** Found where the gold has it. */
  right: number;
  /** Right, and with the gold's value. */
  valued: number;
  /** Not in the gold, but of the model's kind. */
  wrong: number;
  /** Not in the gold, and of another kind. */
  other: number;
  wanted: number;
  cases: number;
}

const nothing = (): Tally => ({ right: 0, valued: 0, wrong: 0, other: 0, wanted: 0, cases: 0 });

function add(to: Tally, tally: Tally): void {
  for (const name of ['right', 'valued', 'wrong', 'other', 'wanted', 'cases'] as const)
    to[name] += tally[name];
}

async function tallyOf(
  folder: string,
  { name, file, has }: (typeof models)[number],
  language: string,
  tag: string,
): Promise<Tally> {
  const tally = nothing();
  for (const { text, gold } of await readCases(join(folder, file.replace('*', language)), tag !== 'en')) {
    const found = foundIn(text, tag);
    tally.cases++;
    // A unit without a number ("dollar") is in some gold: it is no figure.
    for (const one of gold.filter(({ value }) => !Number.isNaN(value))) {
      const at = found.findIndex((figure) => agrees(text, figure, one, name === 'Number'));
      const [hit] = at < 0 ? [] : found.splice(at, 1);
      tally.wanted++;
      if (hit) tally.right++;
      if (hit && near(hit.value, one.value)) tally.valued++;
    }
    for (const figure of found) tally[has(figure) ? 'wrong' : 'other']++;
  }
  return tally;
}

/**
 * The same words, but for spaces and marks at their ends. The number model's gold is the number without its unit, which
 * is part of our figure.
 */
function agrees(text: string, figure: Found, gold: Gold, numberOnly: boolean): boolean {
  if (!overlap(figure, gold)) return false;
  const marks = /^[\s"“”'‘’.,;:!?()]+|[\s"“”'‘’.,;:!?()]+$/gu;
  if (figure.words.replace(marks, '') === text.slice(gold.start, gold.end).replace(marks, '')) return true;
  const within = gold.start >= figure.start && gold.end <= figure.end;
  const rest = text.slice(figure.start, gold.start) + text.slice(gold.end, figure.end);
  return numberOnly && within && figure.unit !== '' && !/\p{N}/u.test(rest);
}

function modelRows(name: string, { right, valued, wrong, other, wanted, cases }: Tally): Row[] {
  const data = `${cases} cases, ${wanted} figures`;
  const f1 = (alarms: number) => scores(right, right + alarms, wanted).f1;
  return [
    {
      measured: `${name}: span F1, other kinds of figures no false alarms`,
      data,
      figure: f1(wrong),
      target: 0.9,
    },
    { measured: `${name}: span F1, strictest, all others false alarms`, data, figure: f1(wrong + other) },
    {
      measured: `${name}: value right, of those found`,
      data,
      figure: right === 0 ? 0 : valued / right,
      target: 0.95,
    },
  ];
}

/** A false alarm is a figure on words that tell a date, a time or a repetition. */
async function dateRows(folder: string): Promise<Row[]> {
  const cases = await readCases(join(folder, 'DateTime/English/DateTimeModel.json'), false);
  const share = (alarms: (found: readonly Found[], gold: readonly Gold[]) => boolean) =>
    cases.filter(({ text, gold }) => alarms(foundIn(text, 'en'), gold)).length / cases.length;
  const onTime = ({ duration, ...span }: Gold, figure: Found) => !duration && overlap(figure, span);
  const data = `${cases.length} cases`;
  const rows = [
    {
      measured: 'English DateTime: false alarms, no figure but a duration may be in a date or time',
      figure: share((found, gold) =>
        found.some((figure) => !TIME.test(figure.unit) && gold.some((one) => onTime(one, figure))),
      ),
    },
    {
      measured: 'English DateTime: false alarms, strict, no figure may be in what is not a duration alone',
      figure: share((found, gold) => found.some((figure) => gold.some((one) => onTime(one, figure)))),
    },
    {
      measured: 'English DateTime: false alarms, strictest, no figure may be anywhere but in a duration',
      figure: share((found, gold) =>
        found.some((figure) => !gold.some((one) => one.duration && overlap(figure, one))),
      ),
    },
  ];
  return rows.map((row) => ({ ...row, data }));
}

/** All values of a sentence, wherever they stand. 0.33 is as good as a third. */
async function newsRows(folder: string): Promise<Row[]> {
  if (!existsSync(folder)) return [];
  let [right, found, wanted, sentences] = [0, 0, 0, 0];
  for (const name of ['currency', 'dimension', 'age', 'temperature']) {
    for (const { text, values } of await readNews(join(folder, `${name}-model.json`))) {
      const left = foundIn(text, 'en');
      found += left.length;
      wanted += values.length;
      sentences++;
      for (const value of values) {
        const at = left.findIndex((figure) => near(figure.value, value, 0.01));
        if (at >= 0) left.splice(at, 1);
        if (at >= 0) right++;
      }
    }
  }
  const { precision, recall, f1 } = scores(right, found, wanted);
  const data = `${sentences} sentences, ${wanted} values`;
  return [
    {
      measured: 'CQE, all values of a sentence, a range is its two ends: F1',
      data,
      figure: f1,
      target: 0.92,
    },
    { measured: 'CQE: precision', data, figure: precision },
    { measured: 'CQE: recall', data, figure: recall },
  ];
}
