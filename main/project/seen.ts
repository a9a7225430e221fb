import { constants } from 'node:fs';
import { copyFile, stat } from 'node:fs/promises';
import { hasCode } from './durable';

/** By which a file is taken for the one that is known. Whoever replaces a file, as git does, makes another inode. */
interface Print {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

/** A file as it was when we last read or wrote it: tells what other programs have done to it since. */
export class Seen {
  /** Null while there is no file, undefined before the first look. */
  #print: Print | null | undefined;

  constructor(private readonly path: string) {}

  /** Takes the file as it is now for the one that is known. */
  async note(): Promise<void> {
    this.#print = await printOf(this.path);
  }

  /** `changed` also of a file that is there and was not; `same` before the first `note`. */
  async fate(): Promise<'same' | 'changed' | 'gone'> {
    if (this.#print === undefined) return 'same';
    const now = await printOf(this.path);
    if (now === null) return this.#print === null ? 'same' : 'gone';
    const { size, mtimeMs, ino } = now;
    const before = this.#print;
    const same = before?.size === size && before.mtimeMs === mtimeMs && before.ino === ino;
    return same ? 'same' : 'changed';
  }
}

async function printOf(path: string): Promise<Print | null> {
  try {
    const { size, mtimeMs, ino } = await stat(path);
    return { size, mtimeMs, ino };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Copies what another program has written to `aside`, and says so. Both are paths; nothing is overwritten. */
export async function keepForeign(path: string, aside: string, asideName: string): Promise<string> {
  await copyFile(path, aside, constants.COPYFILE_EXCL);
  return `Another program changed it while it was open here. Its version is kept beside it as ${asideName}, and yours was saved. To take the other one instead, close the project and rename the two.`;
}

export const goneWords =
  'Another program removed it while it was open here. It was saved again, as you have it on the screen.';
