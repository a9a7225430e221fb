import type { z } from 'zod';
import type { Problem } from '../../preload/contract';
import type { RawEntry } from './format';
import { jsonItems } from './json-items';
import { inWords } from './zod-words';

/** Where in a dataset something stands: the file, and the line on which the item begins. */
export interface Where {
  readonly file: string;
  readonly line: number;
}

/**
 * The documents of a JSON or JSON Lines file whose items have `shape`; `read` gives those of one item. An item of
 * another shape is told of with its line and left out.
 */
export async function* jsonEntries<T>(
  path: string,
  shape: z.ZodType<T>,
  read: (item: T, where: Where) => Iterable<RawEntry | Problem>,
): AsyncIterable<RawEntry | Problem> {
  for await (const item of jsonItems(path)) {
    const where = { file: path, line: item.line };
    if ('problem' in item) {
      yield { ...where, message: `${item.problem}; it was left out` };
      continue;
    }
    const parsed = shape.safeParse(item.value);
    if (parsed.success) yield* read(parsed.data, where);
    else yield { ...where, message: `${inWords(parsed.error)}; it was left out` };
  }
}

/** Those of a list that have the shape; each of the others is told of by its number and left out. */
export function* usable<T>(
  list: readonly unknown[],
  shape: z.ZodType<T>,
  name: string,
  tell: (message: string) => void,
): Iterable<T> {
  for (const [index, json] of list.entries()) {
    const parsed = shape.safeParse(json);
    if (parsed.success) yield parsed.data;
    else tell(`${name} ${index + 1}: ${inWords(parsed.error)}; it was left out`);
  }
}
