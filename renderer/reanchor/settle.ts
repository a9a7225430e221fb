import {
  type Annotation,
  exactText,
  fragmentAt,
  type Relation,
  type Span,
  type Unsettled,
} from '../../preload/contract';
import { annotationsIn } from '../editor/annotation-plugin';
import { type Article, type DocumentChange, useArticle } from '../state/article';
import { changeMany } from '../state/bulk';
import { shorten } from '../state/edit-title';
import { useJournal } from '../state/journal';
import { tellError } from '../state/notices';

/** What of an article is still to be settled, in the order of the earlier text: a moved one only while it stands. */
export function openIn(article: Article | null): readonly Unsettled[] {
  if (!article) return [];
  const { index } = annotationsIn(article.editor);
  return article.unsettled.filter(
    ({ anchor, annotation }) => anchor === 'orphan' || index.get(annotation.id),
  );
}

/** Where a moved annotation stands now, or where an orphan may stand. */
export function placesOf({ anchor, annotation, candidates }: Unsettled, article: Article): readonly Span[] {
  const there = annotationsIn(article.editor).index.get(annotation.id);
  return anchor === 'moved' && there ? there.fragments : (candidates[0] ?? []);
}

/** Confirms moved annotations where they are. */
export function confirmMoved(document: string, moved: readonly Unsettled[]): void {
  const [first] = moved;
  if (!first) return;
  const title =
    moved.length === 1 ? `Confirm ${wordsOf(first)}` : `Confirm ${moved.length} moved annotations`;
  const settled = moved.map(({ annotation }) => annotation.id);
  settle(
    title,
    { document, added: [], removed: [], settled },
    { document, added: [], removed: [], unsettled: [...moved] },
  );
}

/** Puts the annotation on these places of the new text (UTF-16 code units). Its relations come with it. */
export function putAt(document: string, one: Unsettled, spans: readonly Span[]): void {
  const article = useArticle.getState().articles.get(document);
  if (!article) return;
  const { index } = annotationsIn(article.editor);
  const before = index.get(one.annotation.id);
  const { text } = article.document;
  const placed: Annotation = {
    ...(before ?? one.annotation),
    fragments: spans.map((span) => fragmentAt(text, span)),
    modified: new Date().toISOString(),
  };
  const stands = (id: string): boolean => id === placed.id || index.get(id) !== undefined;
  const addedRelations = one.relations.filter(({ from, to }) => stands(from) && stands(to));
  settle(
    `Place ${wordsOf(one)}`,
    { document, added: [placed], removed: [], addedRelations, settled: [placed.id] },
    {
      document,
      added: before ? [before] : [],
      removed: before ? [] : [placed.id],
      removedRelations: addedRelations.map(({ id }) => id),
      unsettled: [one],
    },
  );
}

/** Drops the annotation for good; undo brings it back. */
export function drop(document: string, one: Unsettled): void {
  const article = useArticle.getState().articles.get(document);
  if (!article) return;
  const { index, relations } = annotationsIn(article.editor);
  const { id } = one.annotation;
  const before = index.get(id);
  const own: readonly Relation[] = relations.filter(({ from, to }) => from === id || to === id);
  settle(
    `Drop ${wordsOf(one)}`,
    {
      document,
      added: [],
      removed: [id],
      removedRelations: own.map((relation) => relation.id),
      settled: [id],
    },
    { document, added: before ? [before] : [], removed: [], addedRelations: [...own], unsettled: [one] },
  );
}

function settle(title: string, change: DocumentChange, back: DocumentChange): void {
  const put = () => changeMany([change], [back]);
  put()
    .then(() => {
      const { document } = change;
      const undo = () => changeMany([back], [change]);
      useJournal.getState().record({ title, document, undo, redo: put });
    })
    .catch(tellError);
}

function wordsOf({ annotation }: Unsettled): string {
  return `“${shorten(exactText(annotation))}”`;
}
