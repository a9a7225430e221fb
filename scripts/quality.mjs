/** `npm run quality`: the set-up, then how good the suggestions are, as a table. */
import { join } from 'node:path';
import { Problem } from './lib/log.mjs';
import { packageFile, root, whenStarted } from './lib/project.mjs';
import { lastLines, run, runNode } from './lib/run.mjs';
import { packages } from './packages.mjs';

/** Beside the app's build, so that the packages are found. */
const OUT = 'out/quality';

async function quality(args) {
  await packages();
  const options = ['build', '--ssr', 'tests/quality/main.ts', '--outDir', OUT, '--logLevel', 'warn'];
  const built = await runNode(packageFile('vite', 'bin', 'vite.js'), options, { label: 'Building' });
  if (built.code !== 0) throw new Problem(lastLines(built, 40));
  const { code } = await run(process.execPath, [join(root, OUT, 'main.js'), ...args], { show: true });
  process.exitCode = code ?? 1;
}

await whenStarted(import.meta.url, quality);
