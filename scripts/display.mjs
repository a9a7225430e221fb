/** A display for the window: the one there is, or a virtual one on Linux without any. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from './lib/log.mjs';
import { installSystemPackages } from './lib/system-packages.mjs';

const XVFB = 'Xvfb';

/** Is there a screen that a person may be looking at? */
function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Resolves to `{ env, virtual, stop }`: the environment in which to start a window, whether its display is a virtual
 * one (Xvfb), and the function that ends that. Throws a Problem when there is no display and no Xvfb.
 */
export async function display() {
  if (hasDisplay()) return { env: { ...process.env }, virtual: false, stop: () => {} };
  if (!isOnPath(XVFB)) await installSystemPackages('display', 'a display, and Xvfb for a virtual one');
  const { number, stop } = await startXvfb();
  return { env: { ...process.env, DISPLAY: `:${number}` }, virtual: true, stop };
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** Xvfb picks a free display number itself and writes it once it accepts connections. */
function startXvfb() {
  const args = ['-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset', '-displayfd', '3'];
  const child = spawn(XVFB, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const stop = () => child.kill();
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    let [number, errors] = ['', ''];
    const fail = (reason) =>
      reject(new Problem(`${errors}The virtual display (Xvfb) did not start: ${reason}`));
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code, signal) => fail(`it ended with ${code ?? signal}`));
    child.stderr.on('data', (data) => {
      errors = (errors + data).slice(-2000);
    });
    child.stdio[3].on('data', (data) => {
      number += data;
      if (!number.endsWith('\n')) return;
      for (const part of [child, child.stderr, child.stdio[3]]) part.unref();
      resolve({ number: number.trim(), stop });
    });
  });
}
