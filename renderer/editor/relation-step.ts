import type { Relation } from '../../preload/contract';
import { SwapStep } from './swap-step';

/** Relations added and removed: what `AnnotationStep` is for annotations. */
export class RelationStep extends SwapStep<Relation> {
  protected override readonly stepType = 'relation';

  override invert(): RelationStep {
    return new RelationStep(this.removed, this.added);
  }

  protected override with(added: readonly Relation[], removed: readonly Relation[]): RelationStep {
    return new RelationStep(added, removed);
  }
}
