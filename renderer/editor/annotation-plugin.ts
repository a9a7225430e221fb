import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { Annotation, LabelScheme, Relation } from '../../preload/contract';
import { AnnotationIndex } from './annotation-index';
import { AnnotationStep } from './annotation-step';
import type { LineRange, Lines } from './lines';
import { RelationStep } from './relation-step';
import { SwapStep } from './swap-step';

/** What the plugin holds: the annotations (beside the text, not in it), the selected one, and where they are drawn. */
export interface AnnotationState {
  readonly lines: Lines;
  readonly scheme: LabelScheme;
  readonly index: AnnotationIndex;
  readonly relations: readonly Relation[];
  /** The id of the selected annotation. */
  readonly selected: string | null;
  /** The lines near the view, the only ones that are drawn. */
  readonly shown: LineRange;
}

/** What a transaction can say to the plugin besides its steps. None of it enters the history. */
interface Meta {
  readonly select?: string | null;
  readonly show?: LineRange;
  readonly scheme?: LabelScheme;
}

const key = new PluginKey<AnnotationState>('annotations');

/** The annotations of an editor state and what belongs to them. */
export function annotationsIn(state: EditorState): AnnotationState {
  const held = key.getState(state);
  if (!held) throw new Error('This editor state has no annotations.');
  return held;
}

/** Selects an annotation, or none. */
export function selectAnnotation(tr: Transaction, id: string | null): Transaction {
  return withMeta(tr, { select: id });
}

/** Says which lines are near the view. */
export function showLines(tr: Transaction, show: LineRange): Transaction {
  return withMeta(tr, { show });
}

/** Draws with other labels from now on. */
export function changeScheme(tr: Transaction, scheme: LabelScheme): Transaction {
  return withMeta(tr, { scheme });
}

function withMeta(tr: Transaction, meta: Meta): Transaction {
  const before: Meta = tr.getMeta(key) ?? {};
  return tr.setMeta(key, { ...before, ...meta });
}

/** The annotation steps of a transaction. */
export function stepsOf(tr: Transaction): readonly AnnotationStep[] {
  return tr.steps.filter((step) => step instanceof AnnotationStep);
}

/** The relation steps of a transaction. */
export function relationStepsOf(tr: Transaction): readonly RelationStep[] {
  return tr.steps.filter((step) => step instanceof RelationStep);
}

/**
 * Holds the annotations of one document. Refuses every step that is not a `SwapStep`, so that nothing can change the
 * text.
 */
export function annotationPlugin(
  lines: Lines,
  scheme: LabelScheme,
  annotations: readonly Annotation[],
  relations: readonly Relation[],
): Plugin<AnnotationState> {
  return new Plugin<AnnotationState>({
    key,
    state: {
      // Until the view has said which lines it shows: two blocks are a high screen.
      init: () => ({
        lines,
        scheme,
        index: AnnotationIndex.of(annotations),
        relations,
        selected: null,
        shown: { from: 0, to: (lines.blocks[1] ?? lines.blocks[0])?.to ?? 0 },
      }),
      apply: (tr, held) => applyTo(tr, held),
    },
    filterTransaction: (tr) => tr.steps.every((step) => step instanceof SwapStep),
  });
}

function applyTo(tr: Transaction, held: AnnotationState): AnnotationState {
  const meta: Meta = tr.getMeta(key) ?? {};
  const steps = stepsOf(tr);
  if (tr.steps.length === 0 && Object.keys(meta).length === 0) return held;
  const index = steps.reduce((before, step) => before.change(step.added, step.removed), held.index);
  const relations = relationStepsOf(tr).reduce(changeRelations, held.relations);
  const wanted = meta.select === undefined ? held.selected : meta.select;
  const selected = wanted !== null && index.get(wanted) ? wanted : null;
  return {
    ...held,
    index,
    relations,
    selected,
    shown: meta.show ?? held.shown,
    scheme: meta.scheme ?? held.scheme,
  };
}

function changeRelations(
  relations: readonly Relation[],
  { added, removed }: RelationStep,
): readonly Relation[] {
  const gone = new Set([...added, ...removed].map(({ id }) => id));
  return [...relations.filter(({ id }) => !gone.has(id)), ...added];
}
