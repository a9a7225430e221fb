import { z } from 'zod';
import { type AnnotationSet, AttributeValue, Span } from '../../../preload/contract';
import { phraseOf } from '../labelled';

/** What an annotation set tells about other texts, without its own text. */
export const SetTraces = z.object({
  /** Words that are labelled. */
  phrases: z.array(
    z.object({
      label: z.string(),
      exact: z.string(),
      attributes: z.record(z.string(), AttributeValue),
    }),
  ),
  /** What was annotated without a suggestion: the label, the places in UTF-16 code units, and when. */
  byHand: z.array(z.object({ label: z.string(), spans: z.array(Span), at: z.string() })),
  /** Whether the person is done with the document. */
  done: z.boolean(),
});
export type SetTraces = z.infer<typeof SetTraces>;

/** More phrases than these of one document are left out, the last ones in the text. */
const MOST_PHRASES = 500;

export function tracesOf({ annotations, status }: AnnotationSet): SetTraces {
  const phrases = annotations.slice(0, MOST_PHRASES).flatMap((annotation) => phraseOf(annotation) ?? []);
  return {
    phrases,
    byHand: annotations
      .filter(({ origin }) => origin.kind === 'hand')
      .map(({ label, fragments, created }) => ({
        label,
        spans: fragments.map(({ start, end }) => ({ start, end })),
        at: created,
      })),
    done: status === 'done',
  };
}
