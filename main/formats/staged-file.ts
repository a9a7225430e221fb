import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '../project/durable';
import { fileError } from './file-error';

/**
 * A file that is written beside its place and renamed into it when it is whole, so that nobody ever finds half of
 * it. All failures are GlossErrors of code `disk`.
 */
export class StagedFile {
  private constructor(
    readonly path: string,
    private readonly beside: string,
    private readonly handle: FileHandle,
  ) {}

  static async open(path: string): Promise<StagedFile> {
    const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
    try {
      return new StagedFile(path, beside, await open(beside, 'wx'));
    } catch (error) {
      throw fileError(error, `write ${path}`);
    }
  }

  async write(text: string): Promise<void> {
    try {
      await this.handle.appendFile(text);
    } catch (error) {
      throw fileError(error, `write ${this.path}`);
    }
  }

  /** Puts the whole file in its place, durably. */
  async commit(): Promise<void> {
    try {
      await this.handle.sync();
      await this.handle.close();
      await rename(this.beside, this.path);
      await syncFolder(dirname(this.path));
    } catch (error) {
      throw fileError(error, `write ${this.path}`);
    }
  }

  /** Leaves nothing behind. Does nothing after `commit`. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => {});
    await rm(this.beside, { force: true }).catch(() => {});
  }
}
