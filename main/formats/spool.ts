import { type FileHandle, open, rm } from 'node:fs/promises';
import { z } from 'zod';
import { Annotation, Document, Feature, Relation, Status } from '../../preload/contract';
import { fileError } from './file-error';
import type { Entry, Loss } from './format';

const SpooledLoss = z.object({
  annotation: z.string().nullable(),
  feature: Feature,
  reason: z.string(),
  dropped: z.boolean(),
});

const SpooledEntry = z.object({
  document: Document,
  annotator: z.string().nullable(),
  status: Status,
  annotations: z.array(Annotation),
  relations: z.array(Relation),
  note: z.string(),
  split: z.enum(['train', 'dev', 'test']).optional(),
});

const Spooled = z.object({ entry: SpooledEntry, losses: z.array(SpooledLoss) });

/** An entry as it was meant, and what the format could not hold of it. */
export interface Meant {
  readonly entry: Entry;
  readonly losses: readonly Loss[];
}

/** Where an entry stands in the spool, in bytes. */
export interface Spot {
  readonly at: number;
  readonly length: number;
}

/**
 * The entries of an export as they were written, kept in a temporary file until they are compared with what stands in
 * the dataset: the project may be edited meanwhile, and all of it may be more than fits in memory.
 */
export class Spool {
  #size = 0;

  private constructor(
    private readonly path: string,
    private readonly handle: FileHandle,
  ) {}

  static async open(path: string): Promise<Spool> {
    return new Spool(path, await open(path, 'wx+').catch((error) => refuse(error, path)));
  }

  async add(meant: Meant): Promise<Spot> {
    const bytes = Buffer.from(JSON.stringify(meant));
    const spot = { at: this.#size, length: bytes.length };
    await this.handle.appendFile(bytes).catch((error) => refuse(error, this.path));
    this.#size += bytes.length;
    return spot;
  }

  async read({ at, length }: Spot): Promise<Meant> {
    const bytes = Buffer.alloc(length);
    await this.handle.read(bytes, 0, length, at).catch((error) => refuse(error, this.path));
    return Spooled.parse(JSON.parse(bytes.toString('utf8')));
  }

  /** Leaves nothing behind. */
  async close(): Promise<void> {
    await this.handle.close().catch(() => {});
    await rm(this.path, { force: true }).catch(() => {});
  }
}

function refuse(error: unknown, path: string): never {
  throw fileError(error, `write ${path}`);
}
