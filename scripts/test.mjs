/** `npm test`: the set-up, the fast checks and the tests in the real window. Arguments after `--` go to Playwright. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { display } from './display.mjs';
import { note, Problem } from './lib/log.mjs';
import { packageFile, whenStarted } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { libraries } from './libraries.mjs';
import { packages } from './packages.mjs';
import { runtime } from './runtime.mjs';

async function test(args) {
  const suites = [];
  try {
    await packages();
    const electron = await runtime();
    await libraries(electron.path);
    const { env, stop } = await display();
    try {
      suites.push(await check());
      await build();
      suites.push(await windowTests(args, { ...env, GLOSS_ELECTRON: electron.path }));
    } finally {
      stop();
    }
  } catch (error) {
    note(error instanceof Problem ? error.message : error.stack);
    suites.push({ passed: 0, failed: 1 });
  }
  const sum = (field) => suites.reduce((total, suite) => total + suite[field], 0);
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

async function windowTests(args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-test-'));
  try {
    const file = join(folder, 'playwright.json');
    const screen = process.stdout.isTTY ? 'line' : 'list';
    const command = ['test', '--config=tests/e2e/playwright.config.ts', `--reporter=${screen},json`, ...args];
    const options = { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }, show: true };
    const { code } = await run(
      process.execPath,
      [packageFile('@playwright/test', 'cli.js'), ...command],
      options,
    );
    const stats = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).stats : undefined;
    const passed = (stats?.expected ?? 0) + (stats?.flaky ?? 0);
    const failed = stats?.unexpected ?? 0;
    // An error outside a test (a file that can't be loaded, no test at all) is a failure that no test counts.
    return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await whenStarted(import.meta.url, test);
