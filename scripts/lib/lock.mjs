/** Keeps two commands that were started together from doing the same work at the same time. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { progress } from './log.mjs';
import { cacheFolder, root } from './project.mjs';

const HALF_AN_HOUR = 30 * 60 * 1000;

/** Runs `work` while holding the lock `name` of this checkout; waits for another process that holds it. */
export async function withLock(name, work) {
  const folder = join(cacheFolder(), 'locks');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`);
  const finish = progress(`Waiting for another command (${name})`);
  try {
    while (!take(file)) await sleep(200);
  } finally {
    finish();
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isStale(file)) rmSync(file, { force: true });
    return false;
  }
}

/** A lock whose process is gone was left by a command that was killed. */
function isStale(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const pid = Number(readFileSync(file, 'utf8'));
    return age > HALF_AN_HOUR || (pid === 0 ? age > 10_000 : !isAlive(pid));
  } catch {
    return false; // released meanwhile: the next try takes it
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
