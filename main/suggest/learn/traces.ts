import { z } from 'zod';
import { type Annotation, type AnnotationSet, AttributeValue, Span } from '../../../preload/contract';
import { phraseOf } from '../labelled';
import { type Example, ownScore } from './example';

const Decision: z.ZodType<Example> = z.object({
  suggester: z.string(),
  label: z.string(),
  features: z.record(z.string(), z.number()),
  score: z.number(),
  kept: z.boolean(),
  at: z.string(),
});

/** A place that somebody has decided on. Spans are UTF-16 code units. */
const Place = z.object({
  label: z.string(),
  spans: z.array(Span),
  at: z.string(),
  /** Annotated by hand, by accepting a suggestion or in an import, or a suggestion that was rejected. */
  by: z.enum(['hand', 'suggester', 'import', 'rejected']),
});
export type Place = z.infer<typeof Place>;

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
  /** Suggestions that were accepted or rejected. */
  decisions: z.array(Decision),
  places: z.array(Place),
  /** Whether the person is done with the document. */
  done: z.boolean(),
});
export type SetTraces = z.infer<typeof SetTraces>;

/** Of what comes behind so many annotations in a text, no phrases and places are kept. */
const MOST = 500;

export function tracesOf({ annotations, rejected, status }: AnnotationSet): SetTraces {
  const first = annotations.slice(0, MOST);
  return {
    phrases: first.flatMap((annotation) => phraseOf(annotation) ?? []),
    decisions: [
      ...annotations.flatMap((annotation) => accepted(annotation) ?? []),
      ...rejected.map(({ suggester, label, features, score, created }) => ({
        ...{ suggester, label, features, kept: false, at: created },
        score: ownScore({ score, features }),
      })),
    ],
    places: [
      ...first.map(({ label, fragments, created, origin }) =>
        placeOf(label, fragments, created, origin.kind),
      ),
      ...rejected.map(({ label, fragments, created }) => placeOf(label, fragments, created, 'rejected')),
    ],
    done: status === 'done',
  };
}

/** What was decided about the suggestion that an annotation was; null for one that was none. */
function accepted({ origin, label, created }: Annotation): Example | null {
  if (origin.kind !== 'suggester') return null;
  const { name, score = 0.5, features = {} } = origin;
  return { suggester: name, label, features, score: ownScore({ score, features }), kept: true, at: created };
}

function placeOf(label: string, spans: readonly Span[], at: string, by: Place['by']): Place {
  return { label, spans: spans.map(({ start, end }) => ({ start, end })), at, by };
}
