/** `npm start`: everything from a fresh clone to the open window. A folder as argument opens that project instead of the sample. */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { display } from './display.mjs';
import { note, Problem } from './lib/log.mjs';
import { callerFolder, isRoot, root, whenStarted } from './lib/project.mjs';
import { lastLines, run } from './lib/run.mjs';
import { libraries } from './libraries.mjs';
import { packages } from './packages.mjs';
import { runtime } from './runtime.mjs';

const PICTURE = join(root, 'out', 'window.png');
const PICTURE_LIMIT = 90_000;

async function start(args) {
  await packages();
  const electron = await runtime();
  await libraries(electron.path);
  const { env, virtual, stop } = await display();
  try {
    await build();
    const appArgs = ['.', ...sandboxSwitch(), ...projectArguments(args)];
    if (virtual) await takePicture(electron.path, appArgs, env);
    else process.exitCode = (await run(electron.path, appArgs, { env, show: true })).code ?? 1;
  } finally {
    stop();
  }
}

/** Chromium's sandbox can't be used by root; everybody else keeps it. */
function sandboxSwitch() {
  return isRoot ? ['--no-sandbox'] : [];
}

/** A folder is meant from where the caller stands; the app itself is started in the project's root. */
function projectArguments(args) {
  const named = args.some((argument) => !argument.startsWith('-'));
  const absolute = args.map((argument) =>
    argument.startsWith('-') ? argument : resolve(callerFolder, argument),
  );
  return named ? absolute : ['--sample', ...absolute];
}

async function takePicture(electron, appArgs, env) {
  note('There is no display here: opening the window on a virtual one and taking a picture of it.');
  mkdirSync(join(root, 'out'), { recursive: true });
  rmSync(PICTURE, { force: true });
  const options = { env, label: 'Opening the window', timeout: PICTURE_LIMIT };
  const result = await run(electron, [...appArgs, `--screenshot=${PICTURE}`], options);
  if (result.code !== 0 || !(statSync(PICTURE, { throwIfNoEntry: false })?.size > 0)) {
    throw new Problem(
      `${lastLines(result, 40)}\nNo picture of the window: it did not open, or took longer than ${PICTURE_LIMIT / 1000} s.`,
    );
  }
  console.log(`The window opened; its picture: ${PICTURE}`);
}

await whenStarted(import.meta.url, start);
