import type { Node } from 'prosemirror-model';
import { Step, StepMap, StepResult } from 'prosemirror-transform';
import type { Annotation } from '../../preload/contract';

/**
 * The only change there is: annotations added and removed. The text stays as it is, so the step applies to any
 * document, moves no position, and is undone by swapping its two lists. Being a step (and not a transaction's meta),
 * it is kept by prosemirror-history like any other. An annotation that is changed stands in both lists, as it was and
 * as it is.
 */
export class AnnotationStep extends Step {
  constructor(
    readonly added: readonly Annotation[],
    readonly removed: readonly Annotation[],
  ) {
    super();
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc);
  }

  override getMap(): StepMap {
    return StepMap.empty;
  }

  override invert(): AnnotationStep {
    return new AnnotationStep(this.removed, this.added);
  }

  override map(): AnnotationStep {
    return this;
  }

  override toJSON(): object {
    return { stepType: 'annotation', added: this.added, removed: this.removed };
  }
}
