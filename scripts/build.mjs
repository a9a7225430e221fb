/** Builds the app into out/ when its sources have changed. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lib/lock.mjs';
import { Problem } from './lib/log.mjs';
import { packageFile, root, whenStarted } from './lib/project.mjs';
import { lastLines, runNode } from './lib/run.mjs';

const SOURCES = ['main', 'preload', 'renderer', 'resources', 'electron.vite.config.ts', 'tsconfig.json'];
const PACKAGES = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'];
const STAMP = join(root, 'out', '.built');

/** Builds unless out/ was made from the very files that are here now. Throws a Problem when the build fails. */
export async function build({ force = false } = {}) {
  if (!force && isBuilt()) return;
  await withLock('build', async () => {
    if (!force && isBuilt()) return;
    forgetBuild();
    const print = fingerprint(); // taken first: what is edited during the build will be built again
    const command = packageFile('electron-vite', 'bin', 'electron-vite.js');
    const result = await runNode(command, ['build', '--logLevel', 'warn'], { label: 'Building' });
    if (result.code !== 0) throw new Problem(`${lastLines(result, 40)}\nThe build failed (see above).`);
    mkdirSync(join(root, 'out'), { recursive: true });
    writeFileSync(STAMP, print);
  });
}

/** For what leaves other things in out/ than a build does. */
export function forgetBuild() {
  rmSync(STAMP, { force: true });
}

function isBuilt() {
  try {
    return readFileSync(STAMP, 'utf8') === fingerprint();
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Changes with the name, size or time of any source: stat alone, since `npm run gloss` pays for it each time. */
function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
    } else {
      hash.update(`${path}\t${stats?.size}\t${stats?.mtimeMs}\n`);
    }
  };
  [...SOURCES, ...PACKAGES].forEach(visit);
  return hash.digest('hex');
}

await whenStarted(import.meta.url, (args) => build({ force: args.includes('--force') }));
