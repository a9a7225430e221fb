import type { Doubt, Input, TableColumns } from '../../preload/contract';
import type { Seen } from './use-previews';

/** What the person chose for a file; `columns` is null for a table that is to be left out. */
export interface Choice {
  readonly encoding?: string;
  readonly columns?: TableColumns | null;
}

/** What is asked of a file for its preview. */
export function askedOf({ path }: Doubt, { encoding }: Choice = {}): Input<'articles:preview'> {
  return { path, ...(encoding !== undefined && { encoding }) };
}

/** The columns that were chosen; else the guess, or null where no column seems to be the text. */
export function columnsOf(seen: Seen | undefined, { columns }: Choice = {}): TableColumns | null | undefined {
  return columns === undefined ? seen?.preview?.guess : columns;
}

/**
 * How doubtful files are to be added: as was chosen, or as it was guessed and seen. What was never looked at is left to
 * the import, whose report then warns of it.
 */
export function choicesOf(
  doubts: readonly Doubt[],
  chosen: ReadonlyMap<string, Choice>,
  find: (asked: Input<'articles:preview'>) => Seen | undefined,
): Pick<Input<'articles:add'>, 'choices' | 'leftOut'> {
  const leftOut: string[] = [];
  const choices = doubts.flatMap((doubt) => {
    const choice = chosen.get(doubt.path);
    const seen = find(askedOf(doubt, choice));
    const encoding = choice?.encoding ?? seen?.preview?.encoding;
    const columns = doubt.kind === 'table' ? columnsOf(seen, choice) : undefined;
    if (columns === null) leftOut.push(doubt.path);
    return columns === null ? [] : [{ path: doubt.path, encoding, columns }];
  });
  return { choices, leftOut };
}
