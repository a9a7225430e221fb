import type { DocumentFacts } from './facts';
import { inSlices } from './slices';

type Known = Pick<DocumentFacts, 'id' | 'added'>;

const naturally = new Intl.Collator('en', { numeric: true });

/**
 * The order of a project's documents: by the time they were added, then by id. Sorting a hundred thousand takes a
 * quarter of a second, so what comes last or goes is only put behind the others or left out.
 */
export class Order {
  #ids: readonly string[] | null = null;
  /** When the last of them was added. */
  #last = '';
  #late: string[] = [];
  readonly #gone = new Set<string>();

  /** Takes in the documents of a project that is opened: where they are in order already, they need no sorting. */
  async begin(all: Iterable<Known>): Promise<void> {
    const ids: string[] = [];
    let last: Known = { id: '', added: '' };
    let isSorted = true;
    await inSlices(all, (known) => {
      isSorted &&= compare(last, known) <= 0;
      ids.push(known.id);
      last = known;
    });
    if (!isSorted) return;
    this.#ids = ids;
    this.#last = last.added;
  }

  /** The ids as a list that never changes; `all` tells every document. */
  ids(all: () => readonly Known[]): readonly string[] {
    if (!this.#ids) this.#ids = this.#sorted(all());
    else if (this.#late.length + this.#gone.size > 0)
      this.#ids = [...this.#ids, ...this.#late].filter((id) => !this.#gone.has(id));
    this.#late = [];
    this.#gone.clear();
    return this.#ids;
  }

  /** Takes in a document that was added, or changed from what it was `before`. */
  put({ id, added }: Known, before: Known | undefined): void {
    if (before?.added === added) return;
    if (before || this.#gone.has(id) || added <= this.#last) this.#ids = null;
    else this.#late.push(id);
    this.#last = added;
  }

  drop(id: string): void {
    this.#gone.add(id);
  }

  #sorted(all: readonly Known[]): string[] {
    const sorted = all.toSorted(compare);
    this.#last = sorted.at(-1)?.added ?? '';
    return sorted.map(({ id }) => id);
  }
}

function compare(a: Known, b: Known): number {
  return a.added < b.added ? -1 : a.added > b.added ? 1 : naturally.compare(a.id, b.id);
}
