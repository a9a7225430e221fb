import type { EditorState } from 'prosemirror-state';
import { byPlace, type SetChange, type Unsettled } from '../../preload/contract';
import { annotationsIn } from '../editor/annotation-plugin';
import { AnnotationStep } from '../editor/annotation-step';
import { type Rejected, RejectionStep, rejectedAs } from '../editor/rejection-step';
import { RelationStep } from '../editor/relation-step';
import { suggestionsIn } from '../editor/suggestion-plugin';
import { type DocumentChange, put, useArticle } from './article';
import { call } from './bridge';

/** Shows edits that were made beside the editors (see `bulk.ts`) in the documents that are open. */
export function absorb(changes: readonly DocumentChange[]): void {
  for (const { document, ...change } of changes) {
    const article = useArticle.getState().articles.get(document);
    if (!article) continue;
    const state = article.editor;
    const { index, relations } = annotationsIn(state);
    const ids = new Set([...change.removed, ...change.added.map(({ id }) => id)]);
    const links = new Set([
      ...(change.removedRelations ?? []),
      ...(change.addedRelations ?? []).map(({ id }) => id),
    ]);
    const tr = state.tr
      .step(
        new AnnotationStep(
          change.added,
          index.all.filter(({ id }) => ids.has(id)),
        ),
      )
      .step(
        new RelationStep(
          change.addedRelations ?? [],
          relations.filter(({ id }) => links.has(id)),
        ),
      )
      .step(new RejectionStep((change.addedRejections ?? []).map(rejectedAs), rejectedIn(state, change)))
      .setMeta('addToHistory', false);
    const settled = new Set(change.settled);
    const unsettled = article.unsettled.filter(({ annotation }) => !settled.has(annotation.id));
    unsettled.push(...(change.unsettled ?? []));
    put(document, { ...article, editor: state.apply(tr), unsettled: inTextOrder(unsettled) });
  }
}

/** Those rejections that the change takes away. */
function rejectedIn(state: EditorState, { removedRejections = [] }: SetChange): readonly Rejected[] {
  const { rejected } = suggestionsIn(state);
  return removedRejections.flatMap((key) => rejected.get(key) ?? []);
}

function inTextOrder(unsettled: readonly Unsettled[]): readonly Unsettled[] {
  return unsettled.toSorted((a, b) => byPlace(a.annotation, b.annotation));
}

/** Reads an opened document's annotations again, after main has changed them otherwise than by an edit. */
export async function refreshArticle(id: string): Promise<void> {
  const article = useArticle.getState().articles.get(id);
  if (!article) return;
  const { document, set } = await call('document:read', { document: id });
  const { index, relations } = annotationsIn(article.editor);
  put(id, { ...article, document, note: set.note });
  absorb([
    {
      document: id,
      added: set.annotations,
      removed: index.all.map((annotation) => annotation.id),
      addedRelations: set.relations,
      removedRelations: relations.map((relation) => relation.id),
      unsettled: set.unsettled,
      settled: article.unsettled.map(({ annotation }) => annotation.id),
      addedRejections: set.rejected,
      removedRejections: [...suggestionsIn(article.editor).rejected.keys()],
    },
  ]);
}
