/** System packages of Linux distributions: which, how to install them, and doing so where that is ours to do. */
import { existsSync, readFileSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { note, Problem } from './log.mjs';
import { isRoot } from './project.mjs';
import { lastLines, run } from './run.mjs';

/** What each family calls the libraries of an Electron window, and Xvfb. */
const FAMILIES = {
  debian: {
    install: 'apt-get install -y --no-install-recommends',
    window: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'],
    display: ['xvfb', 'xauth'],
  },
  debianT64: {
    install: 'apt-get install -y --no-install-recommends',
    window: ['libgtk-3-0t64', 'libnss3', 'libasound2t64', 'libgbm1'],
    display: ['xvfb', 'xauth'],
  },
  fedora: {
    install: 'dnf install -y',
    window: ['gtk3', 'nss', 'alsa-lib', 'mesa-libgbm'],
    display: ['xorg-x11-server-Xvfb'],
  },
  arch: {
    install: 'pacman -S --needed',
    window: ['gtk3', 'nss', 'alsa-lib', 'mesa'],
    display: ['xorg-server-xvfb'],
  },
  suse: {
    install: 'zypper install -y',
    window: ['libgtk-3-0', 'mozilla-nss', 'libasound2', 'libgbm1'],
    display: ['xorg-x11-server-Xvfb'],
  },
};

/** Debian 12, Ubuntu 23.10 and what came before: the last ones without the `t64` names. */
const BEFORE_T64 = 'stretch buster bullseye bookworm bionic focal jammy kinetic lunar mantic'.split(' ');

/** The family of a distribution, from the text of /etc/os-release; undefined when unknown. */
export function familyOf(osRelease) {
  const field = (name) => osRelease.match(new RegExp(`^${name}="?([^"\n]*)"?$`, 'm'))?.[1] ?? '';
  const names = `${field('ID')} ${field('ID_LIKE')}`;
  if (/\b(debian|ubuntu)\b/.test(names)) {
    const codename = field('UBUNTU_CODENAME') || field('DEBIAN_CODENAME') || field('VERSION_CODENAME');
    return BEFORE_T64.includes(codename) ? 'debian' : 'debianT64';
  }
  if (/\b(fedora|rhel|centos)\b/.test(names)) return 'fedora';
  if (/\barch\b/.test(names)) return 'arch';
  return /suse/.test(names) ? 'suse' : undefined;
}

/** The command that installs the packages of `group` ("window" or "display"); undefined for an unknown family. */
export function installCommand(family, group) {
  return family && `${FAMILIES[family].install} ${FAMILIES[family][group].join(' ')}`;
}

/**
 * Installs the packages of `group` when we are root on a Debian or Ubuntu; elsewhere throws a Problem that says in
 * one line what is missing and what to type. `missing` names it for people.
 */
export async function installSystemPackages(group, missing) {
  const family = familyOf(existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '');
  const command = installCommand(family, group);
  const advice = command
    ? `install it with: ${isRoot ? '' : 'sudo '}${command}`
    : `install what provides it with your system's package manager (GTK 3, NSS, ALSA, GBM, Xvfb)`;
  if (!isRoot || !family?.startsWith('debian'))
    throw new Problem(`Missing on this system: ${missing}; ${advice}`);
  note(`Missing on this system: ${missing}; installing it: ${command}`);
  const result = await withLock('apt', () => aptInstall(command));
  if (result.code !== 0)
    throw new Problem(`${lastLines(result)}\nThat failed. Missing: ${missing}; ${advice}`);
}

async function aptInstall(command) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  // Old lists may do, so a failing update is not the end.
  await run('apt-get', ['update', ...wait], { env, label: 'Reading package lists (apt-get update)' });
  const [program, ...args] = command.split(' ');
  return run(program, [...wait, ...args], { env, label: 'Installing system packages' });
}
