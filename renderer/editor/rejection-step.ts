import { type Rejection, rejectionKey } from '../../preload/contract';
import { SwapStep } from './swap-step';

/** A rejection under its key. */
export interface Rejected {
  readonly id: string;
  readonly rejection: Rejection;
}

/** The rejection as a step takes it. */
export function rejectedAs(rejection: Rejection): Rejected {
  return { id: rejectionKey(rejection), rejection };
}

/** Suggestions rejected, and no longer rejected: what `AnnotationStep` is for annotations. */
export class RejectionStep extends SwapStep<Rejected> {
  protected override readonly stepType = 'rejection';

  override invert(): RejectionStep {
    return new RejectionStep(this.removed, this.added);
  }

  protected override with(added: readonly Rejected[], removed: readonly Rejected[]): RejectionStep {
    return new RejectionStep(added, removed);
  }
}
