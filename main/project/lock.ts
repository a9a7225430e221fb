import { readFile, rm, rmdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import lockfile from 'proper-lockfile';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { GlossError } from '../../preload/contract';
import { hasCode } from './durable';
import { holderFile, lockFolder } from './paths';

const Holder = z.object({ user: z.string(), host: z.string(), pid: z.int(), since: z.iso.datetime() });
type Holder = z.infer<typeof Holder>;

/** One window a project. The lock of a dead process is taken over: at once on this computer, else after ten seconds. */
export class ProjectLock {
  #release: (() => Promise<void>) | null = null;
  #taking: Promise<void> | null = null;

  /** `user` is the name that others are told. */
  constructor(
    private readonly dir: string,
    private readonly user: string,
  ) {}

  /**
   * Takes the lock, unless it is already ours. Throws GlossError `locked`, which names the holder, and the system's
   * error when the folder cannot be written.
   */
  async hold(): Promise<void> {
    if (this.#release) return;
    // Two writes may ask at once; the second must not find the door locked by the first.
    this.#taking ??= this.#takeOrTakeOver().finally(() => {
      this.#taking = null;
    });
    await this.#taking;
  }

  /** Gives the lock back. Never fails: a lock that stays behind goes stale. */
  async release(): Promise<void> {
    const release = this.#release;
    if (!release) return;
    this.#release = null;
    await rm(join(this.dir, holderFile), { force: true }).catch(() => {});
    await release().catch(() => {});
  }

  async #takeOrTakeOver(): Promise<void> {
    try {
      await this.#take();
    } catch (error) {
      if (!hasCode(error, 'ELOCKED')) throw error;
      const holder = await this.#holder();
      if (!holder || !isDead(holder)) throw new GlossError('locked', holderWords(holder));
      await rmdir(join(this.dir, lockFolder)).catch(ignoreMissing);
      await this.#takeAfterTheDead();
    }
    await this.#sign();
  }

  async #take(): Promise<void> {
    const release = await lockfile.lock(this.dir, {
      lockfilePath: join(this.dir, lockFolder),
      // Someone removed the lock or took it over while this computer slept. The next write takes it again, or says
      // who has it now.
      onCompromised: () => {
        if (this.#release === release) this.#release = null;
      },
    });
    this.#release = release;
  }

  async #takeAfterTheDead(): Promise<void> {
    try {
      await this.#take();
    } catch (error) {
      if (!hasCode(error, 'ELOCKED')) throw error;
      throw new GlossError('locked', holderWords(await this.#holder()));
    }
  }

  async #sign(): Promise<void> {
    const holder: Holder = {
      user: this.user,
      host: hostname(),
      pid: process.pid,
      since: new Date().toISOString(),
    };
    const file = join(this.dir, holderFile);
    try {
      await writeFileAtomic(file, `${JSON.stringify(holder)}\n`);
    } catch {
      // Better no name than the name of the one before.
      await rm(file, { force: true }).catch(() => {});
    }
  }

  async #holder(): Promise<Holder | null> {
    try {
      return Holder.parse(JSON.parse(await readFile(join(this.dir, holderFile), 'utf8')));
    } catch {
      return null;
    }
  }
}

function isDead({ host, pid }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return hasCode(error, 'ESRCH');
  }
}

function holderWords(holder: Holder | null): string {
  if (!holder) return 'This project is open elsewhere. Close it there first.';
  if (holder.host === hostname() && holder.pid === process.pid)
    return 'This project is already open in another window.';
  const { user, host, pid, since } = holder;
  return `${user} has this project open on ${host} since ${clock(new Date(since))} (process ${pid}). Close it there first.`;
}

function clock(time: Date): string {
  const hour = time.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (time.toDateString() === new Date().toDateString()) return hour;
  return `${time.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}, ${hour}`;
}

function ignoreMissing(error: unknown): void {
  if (!hasCode(error, 'ENOENT')) throw error;
}
