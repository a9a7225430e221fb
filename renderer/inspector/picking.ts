import { create } from 'zustand';
import type { AttributeDefinition } from '../../preload/contract';
import { annotationsIn } from '../editor/annotation-plugin';
import { setAttribute } from '../editor/attribute-commands';
import { goTo, selectedAnnotation, selectedSpan } from '../editor/commands';
import { maker, openArticle, run } from '../state/article';
import { useNotices } from '../state/notices';
import { useProject } from '../state/project';
import { focusField, focusText } from './field-focus';

/** A value that is being picked from the text: for which attribute of which annotation. */
interface Pick {
  readonly document: string;
  readonly annotation: string;
  readonly definition: AttributeDefinition;
  /** It was begun in the attribute's field, to which it returns. */
  readonly fromField: boolean;
}

export const usePicking = create<{ readonly pick: Pick | null }>()(() => ({ pick: null }));

/**
 * Begins to pick a value from the text: for the attribute whose field has the focus, or else the first one of the
 * selected annotation that can have one. False when there is none.
 */
export function startPicking(name: string | null = focusedField()): boolean {
  const article = openArticle();
  const annotation = article && selectedAnnotation(article.editor);
  if (!annotation) return false;
  const labels = useProject.getState().project?.scheme.labels ?? [];
  const pickable = (labels.find(({ id }) => id === annotation.label)?.attributes ?? []).filter(
    ({ type }) => type === 'text' || type === 'span',
  );
  const definition = name === null ? pickable[0] : pickable.find((candidate) => candidate.name === name);
  if (!definition) return false;
  const pick = {
    document: article.document.id,
    annotation: annotation.id,
    definition,
    fromField: name !== null,
  };
  focusText();
  usePicking.setState({ pick });
  return true;
}

function focusedField(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field ?? null;
}

/** Takes the selected words (or annotation, for an attribute that is one) as the value. False when nothing is picked. */
export function finishPicking(): boolean {
  const { pick } = usePicking.getState();
  if (!pick) return false;
  const value = pickedValue(pick);
  if (value === null) {
    const text =
      pick.definition.type === 'span'
        ? 'Select the annotation that is meant, then press Enter. Escape stops.'
        : 'Select some words first, then press Enter. Escape stops.';
    useNotices.getState().tell({ kind: 'info', text });
    return true;
  }
  run(setAttribute(pick.annotation, pick.definition.name, value, maker()));
  stopPicking();
  return true;
}

function pickedValue({ document, annotation, definition }: Pick): string | null {
  const article = openArticle();
  if (!article || article.document.id !== document) return null;
  const span = selectedSpan(article.editor);
  if (definition.type === 'text')
    return span && article.document.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const { index } = annotationsIn(article.editor);
  const there = span
    ? index.all.find(
        ({ fragments: [only, more] }) => !more && only?.start === span.start && only.end === span.end,
      )
    : selectedAnnotation(article.editor);
  return there && there.id !== annotation ? there.id : null;
}

/** Stops picking and goes back to where it began. False when nothing was being picked. */
export function stopPicking(): boolean {
  const { pick } = usePicking.getState();
  if (!pick) return false;
  usePicking.setState({ pick: null });
  if (openArticle()?.document.id !== pick.document) return true;
  run(goTo(pick.annotation));
  if (pick.fromField) focusField(pick.definition.name);
  return true;
}
