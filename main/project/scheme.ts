import { GlossError, type LabelScheme, schemeFault } from '../../preload/contract';

/** How often each label and each relation type is used, by id, whoever used it. */
export interface Usage {
  readonly labels: Readonly<Record<string, number>>;
  readonly relations: Readonly<Record<string, number>>;
  /** How often each label is used by whom: by the label's id, then by the annotator's name. */
  readonly annotators: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Throws GlossError `bad-input` when two things of the scheme could not be told apart. */
export function refuseContradictions(scheme: LabelScheme): void {
  const fault = schemeFault(scheme);
  if (fault !== null) throw new GlossError('bad-input', `The labels cannot be like that: ${fault}.`);
}

/**
 * Throws GlossError `bad-input` when `after` lacks a label or a relation type of `before` that is in use; the message
 * says how many use it. `usage` is asked only when something is taken out.
 */
export async function refuseDropping(
  before: LabelScheme,
  after: LabelScheme,
  usage: () => Promise<Usage>,
): Promise<void> {
  const labels = missing(before.labels, after.labels);
  const relations = missing(before.relations, after.relations);
  if (labels.length + relations.length === 0) return;
  const used = await usage();
  for (const { id, name } of labels)
    refuse(name, used.labels[id] ?? 0, 'annotation', 'Retire it, or relabel them');
  for (const { id, name } of relations) refuse(name, used.relations[id] ?? 0, 'relation', 'Delete them');
}

function refuse(name: string, count: number, noun: string, advice: string): void {
  if (count === 0) return;
  const uses = count === 1 ? `1 ${noun} uses` : `${count.toLocaleString('en')} ${noun}s use`;
  throw new GlossError('bad-input', `“${name}” cannot be removed: ${uses} it. ${advice} first.`);
}

function missing<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] {
  const kept = new Set(after.map(({ id }) => id));
  return before.filter(({ id }) => !kept.has(id));
}
