import type { Low } from 'lowdb';
import { type AnnotationSet, type Document, type DocumentSummary, GlossError } from '../../preload/contract';
import type { Catalogue } from './catalogue';
import type { Place } from './json-file';
import type { OpenArticles } from './open-articles';
import { annotatorsIn, isTakenOut, putBack, takeOut } from './removed';

/** What work on whole documents stands on: the parts of an open project. */
export interface Ground {
  readonly place: Place;
  readonly catalogue: Catalogue;
  readonly articles: OpenArticles;
  /** The current annotator. */
  readonly annotator: string;
  /** Resolves when what was done to the document is on the disk; throws GlossError `disk` when it cannot be. */
  written(id: string): Promise<void>;
  /** Takes in a changed set or document: in memory at once, and the write is queued. */
  putSet(low: Low<AnnotationSet>, set: AnnotationSet): DocumentSummary;
  putDocument(low: Low<Document>, document: Document): DocumentSummary;
  /** Queues the write of the bytes that a document was made from. */
  putSource(document: Document, bytes: Uint8Array): void;
}

/** Everyone who has sets, and the current annotator. */
export async function everyone({ place, annotator }: Ground): Promise<string[]> {
  return [...new Set([...(await annotatorsIn(place.root)), annotator])];
}

/** Moves a document, with its source and what `annotators` (everyone) did in it, to `removed/`, durably. */
export async function removeArticle(
  ground: Ground,
  id: string,
  annotators: readonly string[],
): Promise<void> {
  ground.catalogue.summary(id);
  await ground.written(id);
  await takeOut(ground.place.root, id, annotators);
  ground.articles.forget(annotators, id);
  ground.catalogue.forget(id);
}

/** Takes a removed document back. Throws GlossError `not-found` when it was not removed. */
export async function restoreArticle(ground: Ground, id: string): Promise<void> {
  const { place, catalogue, articles, annotator } = ground;
  if (catalogue.has(id)) throw new GlossError('bad-input', `The article “${id}” is in the project already.`);
  if (!(await isTakenOut(place.root, id)))
    throw new GlossError('not-found', `There is no removed article “${id}”.`);
  await putBack(place.root, id);
  const low = await articles.document(id);
  catalogue.noteDocument(low.data, null);
  catalogue.noteSet((await articles.set(annotator, low)).data);
}
