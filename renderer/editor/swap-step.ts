import type { Node } from 'prosemirror-model';
import { Step, StepMap, StepResult } from 'prosemirror-transform';
import { chunks } from './chunks';

/**
 * A step that adds and removes things held beside the text. The text stays as it is, so the step applies to any
 * document, moves no position, and is undone by swapping its two lists. Something that is changed stands in both
 * lists, as it was and as it is.
 */
export abstract class SwapStep<T extends { readonly id: string }> extends Step {
  protected abstract readonly stepType: string;

  constructor(
    readonly added: readonly T[],
    readonly removed: readonly T[],
  ) {
    super();
  }

  abstract override invert(): SwapStep<T>;

  protected abstract with(added: readonly T[], removed: readonly T[]): SwapStep<T>;

  /** This step and the one after it as a single step: prosemirror-history joins the steps of one event by it. */
  override merge(next: Step): SwapStep<T> | null {
    if (!(next instanceof SwapStep) || next.constructor !== this.constructor) return null;
    const { added, removed }: SwapStep<T> = next;
    return this.with(
      [...without(this.added, removed), ...added],
      [...this.removed, ...without(removed, this.added)],
    );
  }

  /** Steps that do the same one after the other, each with at most `size` things. What is changed is so in one of them. */
  portions(size: number): SwapStep<T>[] {
    const replaced = this.added.length > 0 ? this.removed : [];
    const before = new Map(replaced.map((one) => [one.id, one]));
    const gone = without(this.removed, this.added);
    return [
      ...chunks(this.added, size).map((added) =>
        this.with(
          added,
          added.flatMap(({ id }) => before.get(id) ?? []),
        ),
      ),
      ...chunks(gone, size).map((removed) => this.with([], removed)),
    ];
  }

  /** The half of the step that takes away, and the one that adds. */
  halves(): { readonly removing: SwapStep<T>; readonly adding: SwapStep<T> } {
    return { removing: this.with([], this.removed), adding: this.with(this.added, []) };
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc);
  }

  override getMap(): StepMap {
    return StepMap.empty;
  }

  override map(): this {
    return this;
  }

  override toJSON(): object {
    return { stepType: this.stepType, added: this.added, removed: this.removed };
  }
}

/** Those of the things that are not among the others. */
function without<T extends { readonly id: string }>(
  things: readonly T[],
  others: readonly T[],
): readonly T[] {
  if (things.length === 0 || others.length === 0) return things;
  const ids = new Set(others.map(({ id }) => id));
  return things.filter(({ id }) => !ids.has(id));
}
