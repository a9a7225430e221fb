/** Sees to the system libraries that Electron's executable needs on Linux. */

import { Problem } from './lib/log.mjs';
import { lastLines, run } from './lib/run.mjs';
import { installSystemPackages } from './lib/system-packages.mjs';

/** Returns when nothing is missing; throws a Problem that says what is, and how to install it. */
export async function libraries(electron) {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries(electron);
  if (missing.length === 0) return;
  await installSystemPackages('window', missing.join(', '));
  const still = await missingLibraries(electron);
  if (still.length > 0) throw new Problem(`Still missing after the installation: ${still.join(', ')}`);
}

async function missingLibraries(electron) {
  const result = await run('ldd', [electron], { env: { ...process.env, LC_ALL: 'C' } });
  if (result.code !== 0) throw new Problem(`${lastLines(result)}\n${electron} can't be run on this system.`);
  return [...result.stdout.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1]);
}
