import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskError } from './disk-words';
import { hasCode, keepPrevious, makeFolder, writeDurably } from './durable';
import { guidelinesFile } from './paths';
import type { Saver } from './saver';

/** The project's page of guidelines: `guidelines.md`, in UTF-8. */
export class Guidelines {
  #text = '';

  constructor(
    private readonly root: string,
    private readonly saver: Pick<Saver, 'has' | 'queue'>,
  ) {}

  /** Empty when there are none. Throws GlossError `disk`. */
  async read(): Promise<string> {
    if (this.saver.has(guidelinesFile)) return this.#text;
    try {
      return (await readFile(join(this.root, guidelinesFile), 'utf8')).replace(/^\uFEFF/, '');
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return '';
      throw diskError(`${guidelinesFile} could not be read`, error);
    }
  }

  /** Holds at once; the write is queued, and what was there before is kept as `guidelines.md~`. */
  write(text: string): void {
    this.#text = text;
    this.saver.queue(guidelinesFile, async () => {
      await makeFolder(this.root, '.');
      const file = join(this.root, guidelinesFile);
      await keepPrevious(file);
      await writeDurably(file, this.#text);
    });
  }
}
