import type { Low } from 'lowdb';
import {
  type Annotation,
  type AnnotationSet,
  byPlace,
  type Document,
  DocumentMetadata,
  GlossError,
  type Rejection,
  type Relation,
  rejectionKey,
  type Unsettled,
} from '../../preload/contract';
import { refuseMisfit } from './reconcile';

/** A change of metadata: what is undefined stays as it is. */
export type MetadataChange = { [K in keyof DocumentMetadata]?: DocumentMetadata[K] | undefined };

/** An edit of one set: what is removed is named by id; what is added replaces what has its id. */
export interface SetEdit {
  readonly added?: readonly Annotation[] | undefined;
  readonly removed?: readonly string[] | undefined;
  readonly addedRelations?: readonly Relation[] | undefined;
  readonly removedRelations?: readonly string[] | undefined;
  /** What is to be settled again, and the ids of annotations that are settled. */
  readonly unsettled?: readonly Unsettled[] | undefined;
  readonly settled?: readonly string[] | undefined;
  /** Rejected suggestions, and the keys of those that no longer are. */
  readonly addedRejections?: readonly Rejection[] | undefined;
  readonly removedRejections?: readonly string[] | undefined;
}

/** What an annotator's set in a document is before anything is done. */
export function emptySet(document: Document, annotator: string): AnnotationSet {
  return {
    schemaVersion: 1,
    offsetUnit: 'utf-16',
    document: document.id,
    textSha256: document.textSha256,
    annotator,
    status: 'new',
    annotations: [],
    relations: [],
    note: '',
    unsettled: [],
    rejected: [],
  };
}

/** Throws GlossError `bad-input` when an added annotation, or a rejected suggestion, does not fit the document's text. */
export function refuseMisfits({ text }: Document, { added = [], addedRejections = [] }: SetEdit): void {
  for (const { id, fragments } of added) refuseMisfit(text, `annotation ${id}`, fragments);
  for (const { fragments } of addedRejections) refuseMisfit(text, 'rejected suggestion', fragments);
}

/**
 * The set after an edit. A set is in progress from its first annotation on. A relation goes with either of its
 * annotations. Throws GlossError `bad-input` when an added relation has an end that is no annotation of the set.
 */
export function changed(set: AnnotationSet, edit: SetEdit): AnnotationSet {
  const annotations = merged(set.annotations, edit.added, edit.removed).sort(byPlace);
  const ids = new Set(annotations.map(({ id }) => id));
  const stands = ({ from, to }: Relation): boolean => ids.has(from) && ids.has(to);
  for (const relation of edit.addedRelations ?? []) {
    if (!stands(relation)) {
      const why = 'it links annotations that are not both in this article';
      throw new GlossError('bad-input', `The relation ${relation.id} was refused: ${why}.`);
    }
  }
  const relations = merged(set.relations, edit.addedRelations, edit.removedRelations).filter(stands);
  const open = set.unsettled.map((one) => ({ id: one.annotation.id, one }));
  const again = (edit.unsettled ?? []).map((one) => ({ id: one.annotation.id, one }));
  const unsettled = merged(open, again, edit.settled).map(({ one }) => one);
  const rejected = merged(
    set.rejected.map(byKey),
    edit.addedRejections?.map(byKey),
    edit.removedRejections,
  ).map(({ one }) => one);
  const status = set.status === 'new' && annotations.length > 0 ? 'in-progress' : set.status;
  return { ...set, status, annotations, relations, unsettled, rejected };
}

function byKey(one: Rejection): { readonly id: string; readonly one: Rejection } {
  return { id: rejectionKey(one), one };
}

/** The sets after edits of several of them; `edits` are in the order of `lows`, which may name a set twice. */
export function changedTogether(
  lows: readonly Low<AnnotationSet>[],
  edits: readonly SetEdit[],
): Map<Low<AnnotationSet>, AnnotationSet> {
  const after = new Map<Low<AnnotationSet>, AnnotationSet>();
  for (const [index, low] of lows.entries()) {
    after.set(low, changed(after.get(low) ?? low.data, edits[index] ?? {}));
  }
  return after;
}

function merged<T extends { readonly id: string }>(
  before: readonly T[],
  added: readonly T[] = [],
  removed: readonly string[] = [],
): T[] {
  const fresh = new Map(added.map((one) => [one.id, one]));
  const gone = new Set(removed);
  return [...before.filter(({ id }) => !gone.has(id) && !fresh.has(id)), ...fresh.values()];
}

/** The document with other metadata. Throws GlossError `bad-input` for an empty title or a date that is no day. */
export function edited(document: Document, change: MetadataChange): Document {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const title = change.title?.trim() ?? document.title;
  const checked = DocumentMetadata.safeParse({ ...document, ...given, title });
  if (checked.success) return { ...document, ...checked.data };
  const field = String(checked.error.issues[0]?.path[0]);
  if (field === 'title') throw new GlossError('bad-input', 'An article needs a title.');
  if (field === 'date')
    throw new GlossError('bad-input', `“${change.date}” is not a day such as 2031-05-03.`);
  throw new GlossError('bad-input', `The ${field} of an article cannot be that.`);
}
