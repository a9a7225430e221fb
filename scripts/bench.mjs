/** `npm run bench`: the set-up, then the speed of the real window as a table. */
import { build } from './build.mjs';
import { display } from './display.mjs';
import { whenStarted } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { libraries } from './libraries.mjs';
import { packages } from './packages.mjs';
import { runtime } from './runtime.mjs';

async function bench() {
  await packages();
  const electron = await runtime();
  await libraries(electron.path);
  const { env, stop } = await display();
  try {
    await build();
    const options = { env: { ...env, GLOSS_ELECTRON: electron.path }, show: true };
    process.exitCode = (await run(process.execPath, ['tests/bench/bench.mjs'], options)).code ?? 1;
  } finally {
    stop();
  }
}

await whenStarted(import.meta.url, bench);
