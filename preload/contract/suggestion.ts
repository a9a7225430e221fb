import { z } from 'zod';
import { type Annotation, AttributeValue, type Rejection } from './annotation';
import { newAttributes } from './attributes';
import type { Document } from './document';
import type { Label } from './label';
import { fragmentAt } from './quote';
import { overlaps, Span } from './span';

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

/** Whether the annotation says already what the suggestion proposes: the same label on some of the same words. */
export function covers(
  annotation: Annotation,
  { label, spans }: Pick<Suggestion, 'label' | 'spans'>,
): boolean {
  return (
    annotation.label === label &&
    annotation.fragments.some((fragment) => spans.some((span) => overlaps(fragment, span)))
  );
}

/**
 * The suggestion as an annotation that says where it comes from. `label` is its label's definition, where the scheme has
 * it; `made` tells by whom it is accepted, and when.
 */
export function acceptedAs(
  { label: labelId, spans, attributes, suggester, version, score, features }: Suggestion,
  label: Label | undefined,
  { text, language }: Pick<Document, 'text' | 'language'>,
  { id, creator, created }: Pick<Annotation, 'id' | 'creator' | 'created'>,
): Annotation {
  const fragments = spans.map((span) => fragmentAt(text, span));
  return {
    id,
    label: labelId,
    fragments,
    attributes: { ...(label && newAttributes(label, text, fragments, language)), ...attributes },
    note: '',
    origin: { kind: 'suggester', name: suggester, version, score, features },
    creator,
    created,
    modified: created,
  };
}

/** Which suggestions are meant: those that are sure enough, of the labels that are not hidden. */
export const SuggestionChoice = z.object({
  /** The ids of labels that are left out. */
  hidden: z.array(z.string()),
  /** The least score, from 0 to 1. */
  threshold: z.number().min(0).max(1),
});
export type SuggestionChoice = Readonly<z.infer<typeof SuggestionChoice>>;

/** Suggestions of all documents that nobody has decided on: their keys by document, and how many each label has. */
export const ChosenSuggestions = z.object({
  articles: z.array(z.object({ document: z.string(), keys: z.array(z.string()) })),
  /** By the label's id. */
  labels: z.record(z.string(), z.int()),
});
export type ChosenSuggestions = Readonly<z.infer<typeof ChosenSuggestions>>;

/** Which suggestions a queue has, and which comes first: the most certain, or the one that is nearest to 0.5. */
export const QueueSettings = SuggestionChoice.extend({ order: z.enum(['certain', 'useful']) });
export type QueueSettings = Readonly<z.infer<typeof QueueSettings>>;
