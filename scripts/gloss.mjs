/** `npm run -s gloss -- COMMAND …`: the command line, built first if needed. Standard output is the command's alone. */
import { join } from 'node:path';
import { build } from './build.mjs';
import { callerFolder, root, whenStarted } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { packages } from './packages.mjs';

async function gloss(args) {
  await packages();
  await build();
  const command = [join(root, 'out', 'main', 'cli.js'), ...args];
  const { code } = await run(process.execPath, command, { cwd: callerFolder, show: true });
  process.exitCode = code ?? 1;
}

await whenStarted(import.meta.url, gloss);
