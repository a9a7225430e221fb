import type { DatasetWriter, Entry, Format, Loss, Part, Split, WriteContext } from './format';
import type { Spool } from './spool';
import type { Staged } from './staged';
import { Waiting } from './waiting';

/** One dataset that is being written: the whole of an export, or one part of a split one. */
export class Dataset {
  readonly #writer: DatasetWriter;
  /** What was written and is to be found when it is read back. */
  readonly waiting = new Waiting();

  constructor(
    readonly split: Split | null,
    /** The file or folder, relative to where the export stands. */
    readonly path: string,
    context: WriteContext,
    private readonly job: { readonly format: Format; readonly staged: Staged; readonly spool: Spool },
  ) {
    this.#writer = job.format.open(context);
  }

  /** Answers with what the format cannot hold of it. */
  async add(entry: Entry): Promise<readonly Loss[]> {
    const { parts, losses } = this.#writer.add(entry);
    await this.#append(parts);
    const spot = await this.job.spool.add({ entry, losses });
    const { document, annotator } = entry;
    this.waiting.add({ document: document.id, annotator, spot });
    return losses;
  }

  /** Writes what stands at the end. Nothing can be added after it. */
  async end(): Promise<void> {
    await this.#append(this.#writer.end());
    // One with nothing in it is still there.
    if (this.job.format.layout === 'folder') await this.job.staged.makeFolder(this.path);
    else await this.job.staged.write(this.path, '');
    await this.job.staged.flush();
  }

  async #append(parts: readonly Part[]): Promise<void> {
    const between = this.job.format.layout === 'folder' ? '/' : '';
    for (const { path, content } of parts)
      await this.job.staged.write(`${this.path}${between}${path}`, content);
  }
}
