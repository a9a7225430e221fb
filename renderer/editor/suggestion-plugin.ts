import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { Rejection, Suggestion } from '../../preload/contract';
import { annotationsIn } from './annotation-plugin';
import { type Rejected, RejectionStep, rejectedAs } from './rejection-step';
import { covers, type Proposal, SuggestionIndex } from './suggestion-index';

/** What is suggested in a document, and what of it was rejected. Suggestions are no part of the history; rejections are. */
interface SuggestionState {
  readonly index: SuggestionIndex;
  /** By their keys. */
  readonly rejected: ReadonlyMap<string, Rejected>;
  /** The key of the suggestion that the person is at. */
  readonly current: string | null;
}

interface Meta {
  readonly add?: readonly Suggestion[];
  readonly current?: string | null;
}

const key = new PluginKey<SuggestionState>('suggestions');

export function suggestionsIn(state: EditorState): SuggestionState {
  const held = key.getState(state);
  if (!held) throw new Error('This editor state has no suggestions.');
  return held;
}

/** Puts in suggestions of the text, in the place of those that are there already. */
export function addSuggestions(tr: Transaction, add: readonly Suggestion[]): Transaction {
  return tr.setMeta(key, { ...tr.getMeta(key), add } satisfies Meta);
}

/** Makes a suggestion the one that the person is at, or none. */
export function setCurrent(tr: Transaction, current: string | null): Transaction {
  return tr.setMeta(key, { ...tr.getMeta(key), current } satisfies Meta);
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
export function isOpen(state: EditorState, suggestion: Proposal): boolean {
  return (
    !suggestionsIn(state).rejected.has(suggestion.key) &&
    !annotationsIn(state)
      .index.overlapping(suggestion.hull)
      .some((annotation) => covers(annotation, suggestion))
  );
}

/** Holds the suggestions of one document beside its annotations. */
export function suggestionPlugin(rejected: readonly Rejection[]): Plugin<SuggestionState> {
  return new Plugin<SuggestionState>({
    key,
    state: {
      init: () => ({
        index: SuggestionIndex.empty,
        rejected: new Map(rejected.map(rejectedAs).map((one) => [one.id, one])),
        current: null,
      }),
      apply: (tr, held, _before, state) => {
        const meta: Meta = tr.getMeta(key) ?? {};
        const steps = rejectionStepsOf(tr);
        const index = meta.add ? held.index.with(meta.add) : held.index;
        // Either an annotation is selected or a suggestion.
        const left = annotationsIn(state).selected !== null ? null : held.current;
        const current = meta.current === undefined ? left : meta.current;
        if (steps.length === 0 && index === held.index && current === held.current) return held;
        return { index, current, rejected: steps.reduce(changeRejected, held.rejected) };
      },
    },
  });
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
