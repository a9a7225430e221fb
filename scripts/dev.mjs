/** `npm run dev`: the window on the sample project, with hot reload. */
import { forgetBuild } from './build.mjs';
import { display } from './display.mjs';
import { note } from './lib/log.mjs';
import { isRoot, packageFile, whenStarted } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { libraries } from './libraries.mjs';
import { packages } from './packages.mjs';
import { runtime } from './runtime.mjs';

async function dev(args) {
  await packages();
  const electron = await runtime();
  await libraries(electron.path);
  const { env, virtual, stop } = await display();
  try {
    if (virtual) note(`There is no display here: the window opens on a virtual one, DISPLAY=${env.DISPLAY}`);
    forgetBuild();
    const command = ['dev', ...(isRoot ? ['--noSandbox'] : []), '--', '--sample', ...args];
    const nodeArgs = [packageFile('electron-vite', 'bin', 'electron-vite.js'), ...command];
    const options = { env: { ...env, ELECTRON_EXEC_PATH: electron.path }, show: true };
    process.exitCode = (await run(process.execPath, nodeArgs, options)).code ?? 1;
  } finally {
    stop();
  }
}

await whenStarted(import.meta.url, dev);
