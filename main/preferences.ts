import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Input, Preferences } from '../preload/contract';
import { defaultAnnotator } from './annotator';
import { writeDurably } from './project/durable';

const RECENT = 12;

/** What the person has chosen on this computer, kept in `preferences.json` in the folder of the app's own data. */
export class PreferencesFile {
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private current: Preferences,
  ) {}

  /** Reads the file. One that is broken is kept beside under another name, and the defaults are used. */
  static async open(folder: string): Promise<PreferencesFile> {
    const path = join(folder, 'preferences.json');
    const text = await readFile(path, 'utf8').catch(() => null);
    const read = text === null ? null : Preferences.safeParse(parse(text));
    if (read && !read.success) await rename(path, `${path}.broken`);
    return new PreferencesFile(path, read?.data ?? defaults());
  }

  get value(): Preferences {
    return this.current;
  }

  /** Takes effect at once; resolves when it is on the disk. */
  async change(change: Input<'preferences:change'>): Promise<Preferences> {
    const defined = Object.entries(change).filter(([, value]) => value !== undefined);
    return this.put({ ...this.current, ...Object.fromEntries(defined) });
  }

  /** Puts a project at the top of the recent ones. */
  async remember(dir: string, title: string): Promise<void> {
    const others = this.current.recent.filter((project) => project.dir !== dir);
    const recent = [{ dir, title, opened: new Date().toISOString() }, ...others].slice(0, RECENT);
    await this.put({ ...this.current, recent });
  }

  /** Takes out a project that is no longer there. */
  async forget(dir: string): Promise<void> {
    await this.put({ ...this.current, recent: this.current.recent.filter((project) => project.dir !== dir) });
  }

  /** Resolves when everything that was changed is on the disk, or could not be written. */
  async settled(): Promise<void> {
    await this.writing.catch(() => undefined);
  }

  private async put(preferences: Preferences): Promise<Preferences> {
    this.current = preferences;
    const write = () => writeDurably(this.path, `${JSON.stringify(preferences, null, 2)}\n`);
    this.writing = this.writing.then(write, write);
    await this.writing;
    return preferences;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function defaults(): Preferences {
  return {
    schemaVersion: 1,
    annotator: defaultAnnotator(),
    theme: 'system',
    font: 'serif',
    fontSize: 18,
    snapToWords: false,
    panes: { left: 264, right: 312, leftOpen: true, rightOpen: true },
    recent: [],
  };
}
