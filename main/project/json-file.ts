import { constants } from 'node:fs';
import { copyFile, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { GlossError, type Problem } from '../../preload/contract';
import { diskError } from './disk-words';
import { exists, hasCode, keepPrevious, makeFolder, writeDurably } from './durable';
import { type Fault, faultOf } from './json-line';
import { migrate } from './migrate';
import { projectFile } from './paths';
import { goneWords, keepForeign, Seen } from './seen';
import type { Shape } from './shapes';

type Parsed<T> = { fault: Fault } | { fault: null; data: T; from: number | null };

/** Checks the text of a file; `from` is its schema version when it is an old one. GlossError: a newer Gloss wrote it. */
export async function parseFile<T>(name: string, text: string, shape: Shape<T>): Promise<Parsed<T>> {
  try {
    const { data, from } = migrate(name, JSON.parse(text.replace(/^\uFEFF/, '')), shape.steps);
    return { fault: null, data: await shape.check(data), from };
  } catch (error) {
    if (error instanceof GlossError) throw error;
    return { fault: faultOf(text, error) };
  }
}

/** The project folder as its files need to know it. */
export interface Place {
  readonly root: string;
  /** False while the project is open for reading only: then nothing is set aside, repaired or migrated on the disk. */
  readonly mayTouch: boolean;
  readonly onProblem: (problem: Problem) => void;
}

/** One JSON file of a project, as an adapter for lowdb's `Low`. `name` is relative to the project folder. */
export class JsonFile<T> implements Adapter<T> {
  readonly #path: string;
  readonly #seen: Seen;
  /** What the file holds as far as we know. */
  #known: T | null = null;

  constructor(
    private readonly place: Place,
    readonly name: string,
    private readonly shape: Shape<T>,
  ) {
    this.#path = join(place.root, name);
    this.#seen = new Seen(this.#path);
  }

  /**
   * The file's data, checked. A broken file is set aside and its previous version used; a Problem says so.
   * Null when there is no file, or no whole version of it. Throws GlossError: `broken-file` when a newer Gloss wrote
   * it or when the project cannot go on without it, `disk` when it cannot be read.
   */
  async read(): Promise<T | null> {
    await this.#seen.note();
    this.#known = await this.#read();
    return this.#known;
  }

  async #read(): Promise<T | null> {
    const text = await this.#text(this.#path);
    if (text === null) return null;
    const parsed = await parseFile(this.name, text, this.shape);
    if (parsed.fault) return this.#goBack(parsed.fault);
    if (parsed.from !== null) await this.#keepMigrated(parsed.data, parsed.from);
    return parsed.data;
  }

  /**
   * Writes the data durably and keeps what was there before as `<name>~`; what another program has written since we
   * last looked is kept too, under a name of its own, and a Problem says so. Throws the system's error when it fails.
   */
  async write(data: T): Promise<void> {
    const text = await this.shape.print(data);
    await makeFolder(this.place.root, dirname(this.name));
    await this.#keepForeign();
    await keepPrevious(this.#path);
    await writeDurably(this.#path, text);
    await this.#seen.note();
    this.#known = data;
  }

  async #keepForeign(): Promise<void> {
    const fate = await this.#seen.fate();
    if (fate === 'same' || (fate === 'changed' && (await this.#isAsKnown()))) return;
    const aside = await freeName(this.#path, `changed-elsewhere-${stamp()}`);
    const message = fate === 'gone' ? goneWords : await keepForeign(this.#path, aside, basename(aside));
    // Should the write fail now and be tried again, this has been told.
    await this.#seen.note();
    this.place.onProblem({ file: this.name, message });
  }

  /** Whether a file that looks changed holds what we know all the same. */
  async #isAsKnown(): Promise<boolean> {
    if (this.#known === null) return false;
    const text = await this.#text(this.#path);
    const parsed = text === null ? null : await parseFile(this.name, text, this.shape).catch(() => null);
    if (!parsed || parsed.fault) return false;
    return (await this.shape.print(parsed.data)) === (await this.shape.print(this.#known));
  }

  async #text(path: string): Promise<string | null> {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      // A file that is missing because the whole folder is gone must not be taken for an empty one.
      if (hasCode(error, 'ENOENT') && (await exists(join(this.place.root, projectFile)))) return null;
      throw diskError(`${this.name} could not be read`, error);
    }
  }

  async #goBack(fault: Fault): Promise<T | null> {
    const previous = await this.#previous();
    if (previous === null && this.shape.without === null) {
      const where = fault.line === undefined ? this.name : `${this.name}, line ${fault.line}`;
      throw new GlossError(
        'broken-file',
        `${where}: ${fault.message}, and there is no earlier version of it.`,
      );
    }
    const instead = previous === null ? this.shape.without : 'the version before the last change is used';
    const aside = await this.#setAside(previous);
    const line = fault.line === undefined ? {} : { line: fault.line };
    this.place.onProblem({
      file: this.name,
      ...line,
      message: `The file is broken: ${fault.message}. ${aside}; ${instead}.`,
    });
    return previous;
  }

  async #previous(): Promise<T | null> {
    try {
      const text = await this.#text(`${this.#path}~`);
      if (text === null) return null;
      const parsed = await parseFile(this.name, text, this.shape);
      return parsed.fault ? null : parsed.data;
    } catch (error) {
      if (error instanceof GlossError) return null;
      throw error;
    }
  }

  /** Gives the broken file another name, puts the previous version in its place, and says what was done. */
  async #setAside(previous: T | null): Promise<string> {
    if (!this.place.mayTouch) return 'It was left as it is';
    try {
      const aside = await freeName(this.#path, `broken-${stamp()}`);
      await rename(this.#path, aside);
      if (previous !== null) await writeDurably(this.#path, await this.shape.print(previous));
      await this.#seen.note();
      return `It was set aside as ${basename(aside)}`;
    } catch (error) {
      if (error instanceof Error && 'code' in error) return 'It could not be set aside';
      throw error;
    }
  }

  async #keepMigrated(data: T, from: number): Promise<void> {
    if (!this.place.mayTouch) return;
    try {
      await copyFile(this.#path, await freeName(this.#path, `version-${from}`), constants.COPYFILE_EXCL);
      await this.write(data);
    } catch (error) {
      this.place.onProblem({
        file: this.name,
        message: diskError('It could not be brought up to date', error).message,
      });
    }
  }
}

/** `x.json` with a word before its ending, and a number where that name is taken: nothing is ever overwritten. */
export async function freeName(path: string, word: string): Promise<string> {
  const stem = path.replace(/\.json$/, `.${word}`);
  let name = `${stem}.json`;
  for (let number = 2; await exists(name); number++) name = `${stem}-${number}.json`;
  return name;
}

/** The time of day and date as a file name can hold it, in UTC. */
export function stamp(): string {
  return new Date().toISOString().slice(0, 19).replaceAll(':', '-');
}
