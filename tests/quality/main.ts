import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { measureClaims } from './claims';
import { measureFigures } from './figures';
import type { Measure, Row } from './measure';
import { measureQuotes } from './quotes';

/** Every measure, by the suggester that it measures. */
const measures: Readonly<Record<string, Measure>> = {
  claims: measureClaims,
  figures: measureFigures,
  quotes: measureQuotes,
};

/** `npm run quality [-- FOLDER [NAME…]]`: how good the suggestions are on corpora that people have labelled. */
async function main([folder = '../shared/samples/corpora', ...names]: readonly string[]): Promise<void> {
  const corpora = resolve(folder);
  if (!existsSync(corpora)) {
    console.log(`There is no folder ${corpora}: name the one with the labelled corpora.`);
    return;
  }
  for (const [name, measure] of Object.entries(measures)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`\n${name}`);
    const rows = await measure(corpora);
    console.log(rows ? table(rows) : '  its data are not in the folder');
  }
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ measured, data, figure, target }) => [
    measured,
    data,
    figure.toFixed(3),
    target === undefined ? '' : `${figure >= target ? 'reaches' : 'misses '} ${target}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}

await main(process.argv.slice(2));
