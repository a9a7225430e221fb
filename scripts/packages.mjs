/** Installs the npm packages when they are missing or older than package-lock.json. */
import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lib/lock.mjs';
import { Problem } from './lib/log.mjs';
import { root, whenStarted } from './lib/project.mjs';
import { npmErrors, runNpm } from './lib/run.mjs';

/** Returns at once when the packages are there. Throws a Problem when npm fails. */
export async function packages() {
  if (areInstalled()) return;
  await withLock('packages', async () => {
    if (areInstalled()) return;
    refuseLink();
    const args = ['ci', '--prefer-offline', '--no-audit', '--no-fund'];
    const result = await runNpm(args, { label: 'Installing packages (npm ci)' });
    if (result.code === 0) return;
    throw new Problem(
      `${npmErrors(result)}\nThe packages could not be installed: npm ci failed (see above). ` +
        'If it could not reach the npm registry, check the network or proxy and run the same command again.',
    );
  });
}

/** npm ci empties node_modules before it installs: through a link, another checkout's. */
function refuseLink() {
  const found = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) {
    throw new Problem(
      'node_modules is a link to another folder, which npm would empty. Remove the link first.',
    );
  }
}

/** npm writes node_modules/.package-lock.json as its last step, so an interrupted install has none. */
function areInstalled() {
  const installed = modified(join(root, 'node_modules', '.package-lock.json'));
  return installed !== undefined && installed >= modified(join(root, 'package-lock.json'));
}

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

await whenStarted(import.meta.url, packages);
