/** `npm run screenshots`: the set-up, then the README's pictures, taken in the real window. */
import { build } from './build.mjs';
import { display } from './display.mjs';
import { packageFile, whenStarted } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { libraries } from './libraries.mjs';
import { packages } from './packages.mjs';
import { runtime } from './runtime.mjs';

async function screenshots() {
  await packages();
  const electron = await runtime();
  await libraries(electron.path);
  const { env, stop } = await display();
  try {
    await build();
    const args = [
      packageFile('@playwright/test', 'cli.js'),
      'test',
      '--config=tests/screenshots/playwright.config.ts',
    ];
    const options = { env: { ...env, GLOSS_ELECTRON: electron.path }, show: true };
    process.exitCode = (await run(process.execPath, args, options)).code ?? 1;
  } finally {
    stop();
  }
}

await whenStarted(import.meta.url, screenshots);
