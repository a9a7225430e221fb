import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import {
  type Annotation,
  covers,
  hull,
  type Rejection,
  type Suggestion,
  suggestionKey,
} from '../../preload/contract';
import type { AnnotationIndex } from './annotation-index';
import { annotationsIn, stepsOf } from './annotation-plugin';
import { type Rejected, RejectionStep, rejectedAs } from './rejection-step';
import { filterByDefault, type SuggestionFilter } from './suggestion-filter';
import { hullOf, type Proposal, SuggestionIndex } from './suggestion-index';

/** What is suggested in a document, and what of it was rejected. Suggestions are no part of the history; rejections are. */
interface SuggestionState {
  readonly index: SuggestionIndex;
  /** By their keys. */
  readonly rejected: ReadonlyMap<string, Rejected>;
  /** The keys of those that somebody has decided on: they are rejected or annotated already. */
  readonly decided: ReadonlySet<string>;
  /** The key of the suggestion that the person is at. */
  readonly current: string | null;
  /** Which of them are drawn. */
  readonly filter: SuggestionFilter;
}

interface Meta {
  readonly add?: readonly Suggestion[];
  readonly gone?: readonly string[];
  readonly current?: string | null;
  readonly filter?: SuggestionFilter;
}

const key = new PluginKey<SuggestionState>('suggestions');

export function suggestionsIn(state: EditorState): SuggestionState {
  const held = key.getState(state);
  if (!held) throw new Error('This editor state has no suggestions.');
  return held;
}

/**
 * Puts in suggestions of the text, in the place of those that are there already, and takes out those that are `gone`,
 * by their keys.
 */
export function addSuggestions(
  tr: Transaction,
  add: readonly Suggestion[],
  gone: readonly string[] = [],
): Transaction {
  return tr.setMeta(key, { ...tr.getMeta(key), add, gone } satisfies Meta);
}

/** Makes a suggestion the one that the person is at, or none. */
export function setCurrent(tr: Transaction, current: string | null): Transaction {
  return tr.setMeta(key, { ...tr.getMeta(key), current } satisfies Meta);
}

/** Says which suggestions are drawn. */
export function filterSuggestions(tr: Transaction, filter: SuggestionFilter): Transaction {
  return tr.setMeta(key, { ...tr.getMeta(key), filter } satisfies Meta);
}

/** The rejection steps of a transaction. */
export function rejectionStepsOf(tr: Transaction): readonly RejectionStep[] {
  return tr.steps.filter((step) => step instanceof RejectionStep);
}

/** The suggestion that the person is at, while nobody has decided on it. */
export function currentSuggestion(state: EditorState): Proposal | null {
  const { index, current } = suggestionsIn(state);
  const found = current === null ? undefined : index.get(current);
  return found && isOpen(state, found) ? found : null;
}

/** Whether nobody has decided on it: it is neither rejected nor annotated already. */
export function isOpen(state: EditorState, { key }: Proposal): boolean {
  return !suggestionsIn(state).decided.has(key);
}

/** Holds the suggestions of one document beside its annotations. */
export function suggestionPlugin(rejected: readonly Rejection[]): Plugin<SuggestionState> {
  return new Plugin<SuggestionState>({
    key,
    state: {
      init: () => ({
        index: SuggestionIndex.empty,
        rejected: new Map(rejected.map(rejectedAs).map((one) => [one.id, one])),
        decided: new Set<string>(),
        current: null,
        filter: filterByDefault,
      }),
      apply: (tr, held, _before, state) => {
        const meta: Meta = tr.getMeta(key) ?? {};
        const steps = rejectionStepsOf(tr);
        const index = meta.add ? held.index.with(meta.add, meta.gone ?? []) : held.index;
        // Either an annotation is selected or a suggestion.
        const left = annotationsIn(state).selected !== null ? null : held.current;
        const current = meta.current === undefined ? left : meta.current;
        const filter = meta.filter ?? held.filter;
        const rejected = steps.reduce(changeRejected, held.rejected);
        const changed = concerned(tr, index, meta.add ?? []);
        const decided = decidedAfter(held.decided, changed, rejected, annotationsIn(state).index);
        if (
          rejected === held.rejected &&
          index === held.index &&
          current === held.current &&
          decided === held.decided &&
          filter === held.filter
        )
          return held;
        return { index, current, rejected, decided, filter };
      },
    },
  });
}

/** The suggestions that a transaction may decide on, or open again: those that it brings, and those near its edits. */
function concerned(
  tr: Transaction,
  index: SuggestionIndex,
  added: readonly Suggestion[],
): readonly Proposal[] {
  const brought = added.flatMap((one) => index.get(suggestionKey(one)) ?? []);
  const places = [
    ...stepsOf(tr)
      .flatMap((step): readonly Annotation[] => [...step.added, ...step.removed])
      .map(hull),
    ...rejectionStepsOf(tr)
      .flatMap((step) => [...step.added, ...step.removed])
      .map(({ rejection: { fragments } }) => hullOf(fragments)),
  ];
  return [...brought, ...(index.all.length === 0 ? [] : places.flatMap((place) => index.near(place)))];
}

/** The same set where nothing is different. */
function decidedAfter(
  before: ReadonlySet<string>,
  concerned: readonly Proposal[],
  rejected: ReadonlyMap<string, Rejected>,
  annotations: AnnotationIndex,
): ReadonlySet<string> {
  const isDecided = (one: Proposal) =>
    rejected.has(one.key) || annotations.overlapping(one.hull).some((annotation) => covers(annotation, one));
  const changed = concerned.filter((one) => before.has(one.key) !== isDecided(one));
  if (changed.length === 0) return before;
  const after = new Set(before);
  for (const one of changed) {
    if (before.has(one.key)) after.delete(one.key);
    else after.add(one.key);
  }
  return after;
}

function changeRejected(
  before: ReadonlyMap<string, Rejected>,
  { added, removed }: RejectionStep,
): ReadonlyMap<string, Rejected> {
  const after = new Map(before);
  for (const { id } of removed) after.delete(id);
  for (const one of added) after.set(one.id, one);
  return after;
}
