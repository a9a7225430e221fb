import { join } from 'node:path';
import type { Low } from 'lowdb';
import { type AnnotationSet, type Document, GlossError, type TakenOver } from '../../preload/contract';
import { type Carried, carriedOver, handedBack } from '../anchor/carry';
import { exists } from './durable';
import { everyone, type Ground, removeArticle, restoreArticle } from './ground';
import { JsonFile } from './json-file';
import { documentFile, removedPlace, setFile } from './paths';
import { documentShape } from './shapes';

/** Finds what becomes of sets of annotations of `before` in `after`, in the order of the sets. */
export type CarryOver = (
  before: Document,
  after: Document,
  sets: readonly AnnotationSet[],
) => Promise<readonly Carried[]>;

/**
 * Makes `to` the new version of `from`: everyone's annotations are carried over, and `from` goes to `removed/`, where
 * all of it is kept. When anything fails before that, `to` is as it was.
 */
export async function takeOver(
  ground: Ground,
  from: string,
  to: string,
  carry: CarryOver,
): Promise<TakenOver> {
  if (from === to) throw new GlossError('bad-input', 'An article cannot be a new version of itself.');
  await ground.written(from);
  await ground.written(to);
  const [before, after] = [await documentOf(ground, from), await documentOf(ground, to)];
  const annotators = await annotatorsOf(ground, from);
  const old = await setsOf(ground, annotators, before);
  const sets = old.map(({ data }) => data);
  const carried = await carry(before.data, after.data, sets);
  const targets = await setsOf(ground, annotators, after);
  if (old.some(({ data }, index) => data !== sets[index])) {
    throw new GlossError(
      'failed',
      'The article was annotated meanwhile, so nothing was taken over. Try again.',
    );
  }
  const undo = [...targets.map((low) => keepSet(ground, low)), keepDocument(ground, after)];
  try {
    for (const [index, low] of targets.entries()) {
      const [set, what] = [sets[index], carried[index]];
      if (set && what) ground.putSet(low, carriedOver(low.data, set, what));
    }
    ground.putDocument(after, { ...withKnown(after.data, before.data), replaces: from });
    await ground.written(to);
    await removeArticle(ground, from, await everyone(ground));
  } catch (error) {
    for (const back of undo) back();
    throw error;
  }
  const count = (anchor: 'exact' | 'moved' | 'orphan') =>
    carried.flatMap(({ anchored }) => anchored).filter((one) => one.anchor === anchor).length;
  return { exact: count('exact'), moved: count('moved'), orphan: count('orphan'), annotators };
}

/** What the new version does not tell is as it was known of the earlier one, perhaps by hand. */
function withKnown(after: Document, before: Document): Document {
  return {
    ...after,
    outlet: after.outlet ?? before.outlet,
    author: after.author ?? before.author,
    date: after.date ?? before.date,
    language: after.language ?? before.language,
  };
}

/** Undoes `takeOver`: the earlier version is back, and what came from it is gone from `to`. Answers with its id. */
export async function giveBack(ground: Ground, to: string): Promise<string> {
  const after = await documentOf(ground, to);
  const { replaces: from, ...alone } = after.data;
  if (from === undefined) throw new GlossError('bad-input', `“${after.data.title}” has no earlier version.`);
  await ground.written(to);
  await restoreArticle(ground, from);
  const before = await documentOf(ground, from);
  const annotators = await annotatorsOf(ground, from);
  const old = await setsOf(ground, annotators, before);
  for (const [index, low] of (await setsOf(ground, annotators, after)).entries()) {
    const set = old[index];
    if (set) ground.putSet(low, handedBack(low.data, set.data));
  }
  ground.putDocument(after, alone);
  return from;
}

/** The document that another one has replaced; null when there is none, or its file is gone. */
export async function readEarlier(ground: Ground, id: string): Promise<Document | null> {
  const { replaces } = (await documentOf(ground, id)).data;
  if (replaces === undefined) return null;
  if (ground.catalogue.has(replaces)) return (await documentOf(ground, replaces)).data;
  const place = { ...ground.place, mayTouch: false, onProblem: () => {} };
  return new JsonFile(place, `${removedPlace(replaces)}/${documentFile(replaces)}`, documentShape).read();
}

function documentOf({ catalogue, articles }: Ground, id: string): Promise<Low<Document>> {
  catalogue.summary(id);
  return articles.document(id);
}

/** Those who have a set in the document. */
async function annotatorsOf(ground: Ground, id: string): Promise<string[]> {
  const all = await everyone(ground);
  const have = await Promise.all(all.map((name) => exists(join(ground.place.root, setFile(name, id)))));
  return all.filter((_, index) => have[index]);
}

function setsOf({ articles }: Ground, names: readonly string[], document: Low<Document>) {
  return Promise.all(names.map((name) => articles.set(name, document)));
}

function keepSet(ground: Ground, low: Low<AnnotationSet>): () => void {
  const before = low.data;
  return () => ground.putSet(low, before);
}

function keepDocument(ground: Ground, low: Low<Document>): () => void {
  const before = low.data;
  return () => ground.putDocument(low, before);
}
