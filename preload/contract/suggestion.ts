import { z } from 'zod';
import { AttributeValue, type Rejection } from './annotation';
import { Span } from './span';

/** What a suggester proposes: words that may deserve a label. A person decides. */
export const Suggestion = z.object({
  /** The id of the label that it proposes. */
  label: z.string(),
  /** Where the words stand, in UTF-16 code units; several spans where they are interrupted, in text order. */
  spans: z.array(Span).min(1),
  /** How sure it is, from 0 to 1. */
  score: z.number().min(0).max(1),
  attributes: z.record(z.string(), AttributeValue),
  /** Which suggester it comes from, and that suggester's version. */
  suggester: z.string(),
  version: z.string(),
  /** Why it is proposed, in a few words for the person. */
  why: z.string(),
  /** What the score is made of: each has a name that one can read, and what is learned weighs them anew. */
  features: z.record(z.string(), z.number()),
});
export type Suggestion = Readonly<z.infer<typeof Suggestion>>;

/** What makes two suggestions the same one: their label and their place. A rejected one does not come back by it. */
export function suggestionKey({ label, spans }: Pick<Suggestion, 'label' | 'spans'>): string {
  return `${label}:${spans.map(({ start, end }) => `${start}-${end}`).join('+')}`;
}

/** The key of the suggestion that was rejected. */
export function rejectionKey({ label, fragments }: Pick<Rejection, 'label' | 'fragments'>): string {
  return suggestionKey({ label, spans: fragments });
}

/** Which suggestions a queue has, and which comes first: the most certain, or the one that is nearest to 0.5. */
export const QueueSettings = z.object({
  order: z.enum(['certain', 'useful']),
  /** The ids of labels that are left out. */
  hidden: z.array(z.string()),
  /** The least score, from 0 to 1. */
  threshold: z.number().min(0).max(1),
});
export type QueueSettings = Readonly<z.infer<typeof QueueSettings>>;
