import { GlossError } from '../../preload/contract';
import type { Dataset, Expected } from './dataset';
import type { Format, RawEntry } from './format';
import { prove } from './prove';
import type { Spool } from './spool';

/**
 * Reads a dataset that was just written at `path` from the disk, and compares it entry by entry with what was meant.
 * Answers how many places were compared. Throws GlossError `failed` at the first thing that is not as it was meant
 * and was not reported as lost: that is a fault of Gloss, and the dataset must not be used. Stops when `signal` says so.
 */
export async function readBack(
  dataset: Dataset,
  path: string,
  format: Format,
  spool: Spool,
  onEntry: (done: number) => void,
  signal?: AbortSignal,
): Promise<number> {
  const waiting = new Waiting(dataset.expected);
  let checked = 0;
  let done = 0;
  for await (const item of format.parse(path)) {
    if (signal?.aborted) return checked;
    if ('message' in item) throw fault(format, `reading it back gave “${item.message}” (${item.file})`);
    const expected = waiting.take(item);
    if (!expected) throw fault(format, `it has a document more than was written (${item.file})`);
    onEntry(++done);
    const { entry, losses } = await spool.read(expected.spot);
    const proof = prove(entry, item, losses, format);
    checked += proof.checked;
    if (proof.faults[0]) throw fault(format, `document ${expected.document}: ${proof.faults[0]}`);
  }
  const missing = waiting.first();
  if (missing) throw fault(format, `document ${missing.document} is missing`);
  return checked;
}

function fault({ title }: Format, what: string): GlossError {
  return new GlossError(
    'failed',
    `The dataset did not pass its check, so nothing was written: ${what}. This is a fault of Gloss in ${title}; please report it, and use another format meanwhile.`,
  );
}

/** What was written and not found yet: by document and annotator, or in order where the format names no documents. */
class Waiting {
  readonly #all: Set<Expected>;
  readonly #byDocument = new Map<string, Expected[]>();

  constructor(expected: readonly Expected[]) {
    this.#all = new Set(expected);
    for (const one of expected) {
      const list = this.#byDocument.get(one.document);
      if (list) list.push(one);
      else this.#byDocument.set(one.document, [one]);
    }
  }

  take({ id, annotator }: RawEntry): Expected | undefined {
    const list = id === null ? null : this.#byDocument.get(id);
    const left = list?.filter((one) => this.#all.has(one));
    const found = left
      ? (left.find((one) => one.annotator === annotator) ?? (annotator === null ? left[0] : undefined))
      : this.first();
    if (found) this.#all.delete(found);
    return found;
  }

  first(): Expected | undefined {
    return this.#all.values().next().value;
  }
}
