import type { Node } from 'prosemirror-model';
import { Step, StepMap, StepResult } from 'prosemirror-transform';

/**
 * A step that adds and removes things held beside the text. The text stays as it is, so the step applies to any
 * document, moves no position, and is undone by swapping its two lists. Something that is changed stands in both
 * lists, as it was and as it is.
 */
export abstract class SwapStep<T> extends Step {
  protected abstract readonly stepType: string;

  constructor(
    readonly added: readonly T[],
    readonly removed: readonly T[],
  ) {
    super();
  }

  abstract override invert(): SwapStep<T>;

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
