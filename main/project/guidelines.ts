import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskError } from './disk-words';
import { hasCode, keepPrevious, makeFolder, writeDurably } from './durable';
import { type Place, stamp } from './json-file';
import { guidelinesFile } from './paths';
import type { Saver } from './saver';
import { goneWords, keepForeign, Seen } from './seen';

/** The project's page of guidelines: `guidelines.md`, in UTF-8. */
export class Guidelines {
  #text = '';
  readonly #path: string;
  readonly #seen: Seen;

  constructor(
    private readonly place: Place,
    private readonly saver: Pick<Saver, 'has' | 'queue'>,
  ) {
    this.#path = join(place.root, guidelinesFile);
    this.#seen = new Seen(this.#path);
  }

  /** Empty when there are none. Throws GlossError `disk`. */
  async read(): Promise<string> {
    if (this.saver.has(guidelinesFile)) return this.#text;
    try {
      await this.#seen.note();
      return (await readFile(this.#path, 'utf8')).replace(/^\uFEFF/, '');
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return '';
      throw diskError(`${guidelinesFile} could not be read`, error);
    }
  }

  /** Holds at once; the write is queued, and what was there before is kept as `guidelines.md~`. What others wrote is kept too. */
  write(text: string): void {
    this.#text = text;
    this.saver.queue(guidelinesFile, async () => {
      await makeFolder(this.place.root, '.');
      await this.#keepForeign();
      await keepPrevious(this.#path);
      await writeDurably(this.#path, this.#text);
      await this.#seen.note();
    });
  }

  async #keepForeign(): Promise<void> {
    const fate = await this.#seen.fate();
    if (fate === 'same') return;
    const name = `guidelines.changed-elsewhere-${stamp()}.md`;
    const aside = join(this.place.root, name);
    const message = fate === 'gone' ? goneWords : await keepForeign(this.#path, aside, name);
    await this.#seen.note();
    this.place.onProblem({ file: guidelinesFile, message });
  }
}
