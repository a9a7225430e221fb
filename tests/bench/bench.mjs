/**
 * `npm run bench`: opens texts of three sizes in the real window, with saving on, and prints how long it takes to show
 * them, to add and to delete an annotation, and what scrolling through them costs. Plain paragraphs and marks are
 * measured in the same run; compare the ratios, not the milliseconds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron as electron } from '@playwright/test';
import { install } from './in-page.mjs';
import { makeWork, SIZES } from './workload.mjs';

const root = resolve(import.meta.dirname, '../..');
const REPETITIONS = Number(process.env.BENCH_REPETITIONS ?? 5);

/** One fresh window. */
async function inWindow(measure) {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  const app = await electron.launch({
    executablePath: process.env.GLOSS_ELECTRON,
    args: [root, `--user-data-dir=${folder}`],
    env: { ...process.env, BENCH: '1' },
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const page = await app.firstWindow();
    await page.waitForFunction(() => window.__bench);
    await page.evaluate(() => window.__bench.ready());
    await page.evaluate(install);
    const heap = await page.context().newCDPSession(page);
    return await measure(page, () => heapOf(heap));
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The page's heap after a collection, in MB. */
async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

async function measureGloss(work) {
  return inWindow(async (page, heap) => {
    const before = await heap();
    const mount = await page.evaluate((given) => window.__measure.mount('gloss', given), work);
    const memory = (await heap()) - before;
    const { adds, removes } = await page.evaluate((given) => window.__measure.edits(given), work);
    const scroll = await page.evaluate(() => window.__measure.scroll('gloss'));
    return { mount, memory, adds, removes, scroll };
  });
}

async function measureFloor(work) {
  return inWindow((page) => page.evaluate((given) => window.__measure.mount('floor', given), work));
}

const percentile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;
const median = (values) => percentile(values, 0.5);
const round = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

function row(name, runs, floors) {
  const adds = runs.flatMap((run) => run.adds);
  const removes = runs.flatMap((run) => run.removes);
  const mount = median(runs.map((run) => run.mount.time));
  const floor = median(floors.map((run) => run.time));
  const longest = (parts) => Math.max(0, ...parts.flatMap((part) => part.long));
  return [
    name,
    round(mount),
    round(floor),
    (mount / floor).toFixed(2),
    `${round(median(adds.map((one) => one.time)))} / ${round(
      percentile(
        adds.map((one) => one.time),
        0.95,
      ),
    )}`,
    `${round(median(removes.map((one) => one.time)))} / ${round(
      percentile(
        removes.map((one) => one.time),
        0.95,
      ),
    )}`,
    round(longest([...adds, ...removes])),
    `${round(median(runs.map((run) => run.scroll.long.length)))}, ${round(longest(runs.map((run) => run.scroll)))}`,
    round(median(runs.map((run) => run.memory))),
  ];
}

const table = [
  [
    'size',
    'mount ms',
    'floor ms',
    'ratio',
    'add p50 / p95',
    'delete p50 / p95',
    'longest task',
    'scroll: long tasks, longest',
    'heap MB',
  ],
];
for (const [name, size] of Object.entries(SIZES)) {
  const work = makeWork(size, 20_310_503);
  const runs = [];
  const floors = [];
  // The first repetition warms the disk and is thrown away.
  for (let repetition = 0; repetition <= REPETITIONS; repetition++) {
    console.error(`${name}: repetition ${repetition} of ${REPETITIONS}`);
    const run = await measureGloss(work);
    const floor = await measureFloor(work);
    if (repetition > 0) {
      runs.push(run);
      floors.push(floor);
    }
  }
  table.push(row(name, runs, floors));
}
const widths = table[0].map((_, at) => Math.max(...table.map((cells) => cells[at].length)));
for (const cells of table) console.log(cells.map((cell, at) => cell.padStart(widths[at])).join('  '));
