import { GlossError } from '../../preload/contract';
import type { Dataset } from './dataset';
import type { Format } from './format';
import { prove } from './prove';
import type { Spool } from './spool';

/**
 * Reads a dataset that was just written at `path` from the disk, and compares it entry by entry with what was meant.
 * Answers how many places were compared. Throws GlossError `failed` at the first thing that is not as it was meant
 * and was not reported as lost: that is a fault of Gloss, and the dataset must not be used. Stops when `signal` says so.
 */
export async function readBack(
  { waiting }: Dataset,
  path: string,
  format: Format,
  spool: Spool,
  onEntry: (done: number) => void,
  signal?: AbortSignal,
): Promise<number> {
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
