import type { DatasetFacts, Input } from '../../preload/contract';
import { wrongName } from '../dialogs/annotator-name';

/** What can become of a label that the project does not have; else `=` and the label that it is taken as. */
export const ADD = 'add';
export const LEAVE = 'leave';

/** What the person decided about datasets. */
export interface DatasetChoice {
  /** The annotations stay those of whom the file names. */
  readonly keep: boolean;
  /** Whose the others become. */
  readonly name: string;
  /** What becomes of labels; those that are not among them are added. */
  readonly fates: ReadonlyMap<string, string>;
}

export const firstChoice: DatasetChoice = { keep: true, name: 'imported', fates: new Map() };

/** Whether somebody has to be named: the file does not, or not for all, or it is not heeded. */
export function asksName({ annotators, unnamed }: DatasetFacts, { keep }: DatasetChoice): boolean {
  return !keep || unnamed > 0 || annotators.length === 0;
}

/** The choice as the import takes it. */
export function planOf(
  facts: DatasetFacts,
  choice: DatasetChoice,
): Pick<Input<'articles:add'>, 'labels' | 'annotator' | 'unnamed'> {
  const { keep, name, fates } = choice;
  const chosen = facts.unknown.map(({ label }) => [label, fates.get(label) ?? ADD] as const);
  const those = (wanted: string) => chosen.filter(([, fate]) => fate === wanted).map(([label]) => label);
  const map = chosen
    .filter(([, fate]) => fate.startsWith('='))
    .map(([label, fate]) => [label, fate.slice(1)]);
  return {
    labels: { add: those(ADD), leave: those(LEAVE), map: Object.fromEntries(map) },
    ...(asksName(facts, choice) && (keep ? { unnamed: name } : { annotator: name })),
  };
}

/** What is wrong with the name, where one is asked for. */
export function wrongIn(facts: DatasetFacts, choice: DatasetChoice): string | null {
  return asksName(facts, choice) ? wrongName(choice.name) : null;
}
