import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { exists } from '../project/durable';
import { syncFolder } from '../project/sync-folder';
import { fileError } from './file-error';

/** How much is gathered before it is written, in UTF-16 code units or bytes. */
const GATHER = 1 << 20;

/** A file that was written: its path with forward slashes, its size and its checksum. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Files and folders that are written in a hidden folder beside their place and moved into it when all are whole, so
 * that nobody ever finds half of them. Paths have forward slashes and are relative to the folder that they are for.
 * All failures are GlossErrors of code `disk`.
 */
export class Staged {
  readonly #made = new Set<string>();
  readonly #pending = new Map<string, (string | Uint8Array)[]>();
  #size = 0;

  private constructor(
    /** The folder that the files are for. */
    readonly dir: string,
    private readonly beside: string,
    private readonly what: string,
  ) {}

  /** For files in the folder of `path`, which is named in messages. The folder must be there. */
  static async open(path: string): Promise<Staged> {
    const dir = dirname(path);
    const beside = join(dir, `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
    return attempt(path, async () => {
      await mkdir(beside);
      return new Staged(dir, beside, path);
    });
  }

  /** Where a file or folder stands until it is moved. */
  placeOf(path: string): string {
    return join(this.beside, path);
  }

  /** Appends to the file. */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    if (path.split('/').some((part) => part === '' || part === '..'))
      throw new Error(`"${path}" is no path of a dataset.`);
    const pending = this.#pending.get(path);
    if (pending) pending.push(content);
    else this.#pending.set(path, [content]);
    // A small file costs as much as some text, so that many of them are not kept waiting.
    this.#size += content.length + 1024;
    if (this.#size >= GATHER) await this.flush();
  }

  /** Makes the folder, where nothing may be written into it. */
  async makeFolder(path: string): Promise<void> {
    await attempt(this.what, () => mkdir(this.placeOf(path), { recursive: true }));
  }

  /** Everything that was written can be read under `placeOf` afterwards. */
  async flush(): Promise<void> {
    await attempt(this.what, async () => {
      for (const [path, contents] of this.#pending) {
        const file = this.placeOf(path);
        if (!this.#made.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
        this.#made.add(dirname(file));
        await appendFile(file, bytesOf(contents));
      }
    });
    this.#pending.clear();
    this.#size = 0;
  }

  /** Every file written so far, sorted by path. */
  async files(): Promise<WrittenFile[]> {
    await this.flush();
    return attempt(this.what, () => filesIn(this.beside));
  }

  /**
   * Puts everything in its place, in this order, durably. A folder that is there already is replaced as a whole; that
   * it may be is for the caller to know. The contents of folders are left to the system to bring to the disk.
   */
  async commit(names: readonly string[]): Promise<void> {
    await this.flush();
    await attempt(this.what, async () => {
      for (const name of names) await this.#move(name);
      await syncFolder(this.dir);
    });
    await this.discard();
  }

  async #move(name: string): Promise<void> {
    const [from, to] = [this.placeOf(name), join(this.dir, name)];
    if (!(await stat(from)).isDirectory()) {
      await syncFile(from);
      await rename(from, to);
    } else if (!(await exists(to))) await rename(from, to);
    else await this.#exchange(from, to);
  }

  /** No system call that Node has can exchange two folders; if the second step fails, the first is taken back. */
  async #exchange(from: string, to: string): Promise<void> {
    const before = join(this.beside, `${randomBytes(4).toString('hex')}.before`);
    await rename(to, before);
    try {
      await rename(from, to);
    } catch (error) {
      await rename(before, to);
      throw error;
    }
  }

  /** Leaves nothing behind but what was committed. */
  async discard(): Promise<void> {
    this.#pending.clear();
    await rm(this.beside, { recursive: true, force: true }).catch(() => {});
  }
}

async function attempt<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fileError(error, `write ${path}`);
  }
}

function bytesOf(contents: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(
    contents.map((content) => (typeof content === 'string' ? Buffer.from(content) : content)),
  );
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Every file in the folder and below, sorted by path (forward slashes, relative to it). */
export async function filesIn(dir: string): Promise<WrittenFile[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)));
  const found: WrittenFile[] = [];
  for (const file of files.sort()) {
    const { bytes, sha256 } = await checksum(join(dir, file));
    found.push({ path: file.split(sep).join('/'), bytes, sha256 });
  }
  return found;
}

async function checksum(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
