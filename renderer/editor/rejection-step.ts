import { type Annotation, type Rejection, rejectionKey } from '../../preload/contract';
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

/** What deleting the annotation rejects: the suggestion that it was accepted from; null when it was made otherwise. */
export function rejectedWith({ label, fragments, origin }: Annotation, now: string): Rejected | null {
  if (origin.kind !== 'suggester') return null;
  const { name: suggester, version, score = 0, features = {} } = origin;
  return rejectedAs({ label, fragments: [...fragments], suggester, version, score, features, created: now });
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
