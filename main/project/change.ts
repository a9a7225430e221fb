import {
  type Annotation,
  type AnnotationSet,
  byPlace,
  type Document,
  DocumentMetadata,
  GlossError,
} from '../../preload/contract';
import { refuseMisfit } from './reconcile';

/** A change of metadata: what is undefined stays as it is. */
export type MetadataChange = { [K in keyof DocumentMetadata]?: DocumentMetadata[K] | undefined };

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
  };
}

/**
 * The set after an edit. `removed` are ids; an added annotation replaces one with its id. A new set is in progress
 * from its first annotation on. Throws GlossError `bad-input` when an added annotation does not fit the text.
 */
export function changed(
  { text }: Document,
  set: AnnotationSet,
  added: readonly Annotation[],
  removed: readonly string[],
): AnnotationSet {
  for (const annotation of added) refuseMisfit(text, annotation);
  const fresh = new Map(added.map((annotation) => [annotation.id, annotation]));
  const gone = new Set(removed);
  const annotations = set.annotations.filter(({ id }) => !gone.has(id) && !fresh.has(id));
  annotations.push(...fresh.values());
  annotations.sort(byPlace);
  const status = set.status === 'new' && annotations.length > 0 ? 'in-progress' : set.status;
  return { ...set, status, annotations };
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
