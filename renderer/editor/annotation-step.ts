import type { Annotation } from '../../preload/contract';
import { SwapStep } from './swap-step';

/**
 * The only change of annotations there is: some added, some removed. Being a step (and not a transaction's meta), it
 * is kept by prosemirror-history like any other.
 */
export class AnnotationStep extends SwapStep<Annotation> {
  protected override readonly stepType = 'annotation';

  override invert(): AnnotationStep {
    return new AnnotationStep(this.removed, this.added);
  }

  protected override with(added: readonly Annotation[], removed: readonly Annotation[]): AnnotationStep {
    return new AnnotationStep(added, removed);
  }
}
