import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import {
  type Annotation,
  acceptedAs,
  covers,
  fragmentAt,
  hull,
  type Rejection,
  type Suggestion,
} from '../../preload/contract';
import { annotationsIn, selectAnnotation } from './annotation-plugin';
import { AnnotationStep } from './annotation-step';
import { type Maker, selectedAnnotation } from './commands';
import { RejectionStep, rejectedAs } from './rejection-step';
import type { Proposal } from './suggestion-index';
import { currentSuggestion, isOpen, setCurrent, suggestionsIn } from './suggestion-plugin';

/** Which suggestions are shown. */
type Filter = (suggestion: Suggestion) => boolean;

/** The suggestion as an annotation that says where it comes from. */
export function accepted(state: EditorState, suggestion: Proposal, maker: Maker): Annotation {
  const { lines, scheme } = annotationsIn(state);
  const label = scheme.labels.find(({ id }) => id === suggestion.label);
  const document = { text: lines.text, language: maker.language ?? null };
  const made = { id: maker.newId(), creator: maker.creator, created: maker.now() };
  return acceptedAs(suggestion, label, document, made);
}

/** Makes the suggestion an annotation, and selects that where `select` says so. */
export function accept(suggestion: Proposal, maker: Maker, select: boolean): Command {
  return (state, dispatch) => {
    if (!isOpen(state, suggestion)) return false;
    const annotation = accepted(state, suggestion, maker);
    const tr = state.tr.step(new AnnotationStep([annotation], []));
    dispatch?.(selectAnnotation(tr, select ? annotation.id : null));
    return true;
  };
}

/** Makes the suggestions annotations, as one edit. Of those that mean the same words with the same label, the surest. */
export function acceptAll(suggestions: readonly Proposal[], maker: Maker): Command {
  return (state, dispatch) => {
    const taken = new Map<string, Annotation[]>();
    for (const suggestion of suggestions.toSorted((a, b) => b.score - a.score)) {
      const same = taken.get(suggestion.label) ?? [];
      taken.set(suggestion.label, same);
      if (isOpen(state, suggestion) && !same.some((other) => covers(other, suggestion)))
        same.push(accepted(state, suggestion, maker));
    }
    const added = [...taken.values()].flat();
    if (added.length === 0) return false;
    dispatch?.(setCurrent(state.tr.step(new AnnotationStep(added, [])), null));
    return true;
  };
}

/** Rejects the suggestion: it does not come back. */
export function reject(suggestion: Proposal, now: () => string): Command {
  return (state, dispatch) => {
    if (!isOpen(state, suggestion)) return false;
    const { text } = annotationsIn(state).lines;
    const { label, spans, suggester, version, score, features } = suggestion;
    const fragments = spans.map((span) => fragmentAt(text, span));
    const rejection: Rejection = { label, fragments, suggester, version, score, features, created: now() };
    dispatch?.(state.tr.step(new RejectionStep([rejectedAs(rejection)], [])));
    return true;
  };
}

/** Goes to the suggestion: brings its words into view, the caret at their start. Nothing is annotated by that. */
export function goToSuggestion({ key, hull: { start } }: Proposal): Command {
  return (state, dispatch) => {
    const { lines } = annotationsIn(state);
    const at = TextSelection.create(state.doc, lines.toPosition(start));
    dispatch?.(setCurrent(selectAnnotation(state.tr.setSelection(at), null), key).scrollIntoView());
    return true;
  };
}

/**
 * The next open suggestion that passes the filter, or the one before. Seen from `from`, where it is given; else from
 * the current one, the selected annotation or the caret.
 */
export function nextSuggestion(
  state: EditorState,
  direction: 1 | -1,
  passes: Filter,
  from = currentSuggestion(state),
): Proposal | null {
  const { all } = suggestionsIn(state).index;
  const wanted = (one: Proposal) => passes(one) && isOpen(state, one);
  const here = from ? all.indexOf(from) : -1;
  const split = suggestionsIn(state).index.firstFrom(placeOf(state));
  if (direction === -1) return first(all, (here < 0 ? split : here) - 1, -1, wanted) ?? null;
  return first(all, here < 0 ? split : here + 1, 1, wanted) ?? null;
}

function first(
  all: readonly Proposal[],
  from: number,
  step: 1 | -1,
  wanted: (one: Proposal) => boolean,
): Proposal | undefined {
  for (let at = from; at >= 0 && at < all.length; at += step) {
    const one = all[at];
    if (one && wanted(one)) return one;
  }
  return undefined;
}

function placeOf(state: EditorState): number {
  const annotation = selectedAnnotation(state);
  return annotation ? hull(annotation).start : annotationsIn(state).lines.toOffset(state.selection.from);
}

/** The shortest open suggestion at a place of the text that passes the filter. */
export function suggestionAt(state: EditorState, position: number, passes: Filter): Proposal | null {
  const offset = annotationsIn(state).lines.toOffset(position);
  const here = suggestionsIn(state)
    .index.near({ start: offset, end: offset })
    .filter((one) => one.spans.some(({ start, end }) => start <= offset && offset <= end))
    .filter((one) => passes(one) && isOpen(state, one));
  return here.toSorted((a, b) => size(a) - size(b))[0] ?? null;
}

function size({ hull: { start, end } }: Proposal): number {
  return end - start;
}

/** Every open suggestion, in text order. */
export function openSuggestions(state: EditorState): readonly Proposal[] {
  return suggestionsIn(state).index.all.filter((one) => isOpen(state, one));
}
