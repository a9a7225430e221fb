import type { Node } from 'prosemirror-model';
import { Step, StepMap, StepResult } from 'prosemirror-transform';
import type { Relation } from '../../preload/contract';

/** Relations added and removed: what `AnnotationStep` is for annotations. It is undone by swapping its two lists. */
export class RelationStep extends Step {
  constructor(
    readonly added: readonly Relation[],
    readonly removed: readonly Relation[],
  ) {
    super();
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc);
  }

  override getMap(): StepMap {
    return StepMap.empty;
  }

  override invert(): RelationStep {
    return new RelationStep(this.removed, this.added);
  }

  override map(): RelationStep {
    return this;
  }

  override toJSON(): object {
    return { stepType: 'relation', added: this.added, removed: this.removed };
  }
}
