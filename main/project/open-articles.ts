import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Low } from 'lowdb';
import { type AnnotationSet, type Document, GlossError } from '../../preload/contract';
import { emptySet } from './change';
import { diskError } from './disk-words';
import { freeName, JsonFile, type Place, stamp } from './json-file';
import { documentFile, setFile } from './paths';
import { brief, type Reconciled, reconcile } from './reconcile';
import { documentShape, setShape } from './shapes';

/** So many documents and sets stay in memory, besides those with something unwritten. */
const KEPT = 32;

/** The documents and annotation sets in memory, each as a lowdb `Low`. */
export class OpenArticles {
  readonly #documents: Shelf<Document>;
  readonly #sets: Shelf<AnnotationSet>;

  /**
   * `isUnwritten` tells of a file (relative to the project folder) that memory must not let go of; `onReconciled` is
   * told of a set that had to be made to fit its text.
   */
  constructor(
    private readonly place: Place,
    isUnwritten: (file: string) => boolean,
    private readonly onReconciled: (set: AnnotationSet) => void,
  ) {
    this.#documents = new Shelf(isUnwritten);
    this.#sets = new Shelf(isUnwritten);
  }

  /** Throws GlossError `not-found` when there is no such document. */
  document(id: string): Promise<Low<Document>> {
    return this.#documents.get(documentFile(id), async (file) => {
      const json = new JsonFile(this.place, file, documentShape);
      const data = await json.read();
      if (!data) throw new GlossError('not-found', `${file} is no longer in this project.`);
      return new Low(json, data);
    });
  }

  /** Takes in a document that was just written: it need not be read again to be opened. */
  take(low: Low<Document>): void {
    this.#documents.put(documentFile(low.data.id), low);
  }

  /** The annotator's set in the document; an empty one when there is none yet. */
  set(annotator: string, { data: document }: Low<Document>): Promise<Low<AnnotationSet>> {
    return this.#sets.get(setFile(annotator, document.id), (file) => {
      return this.#readSet(this.place, file, annotator, document);
    });
  }

  /** As it is on the disk now, for someone who does not edit it: read anew each time, and nothing is touched. */
  async foreignSet(annotator: string, { data: document }: Low<Document>): Promise<AnnotationSet> {
    const place = { ...this.place, mayTouch: false };
    return (await this.#readSet(place, setFile(annotator, document.id), annotator, document)).data;
  }

  forget(annotators: readonly string[], id: string): void {
    this.#documents.drop(documentFile(id));
    for (const annotator of annotators) this.#sets.drop(setFile(annotator, id));
  }

  async #readSet(
    place: Place,
    file: string,
    annotator: string,
    document: Document,
  ): Promise<Low<AnnotationSet>> {
    const low = new Low(new JsonFile(place, file, setShape), emptySet(document, annotator));
    await low.read();
    const result = reconcile(low.data, document);
    if (result) {
      low.data = result.set;
      const kept = place.mayTouch
        ? await keepAsItWas(place, low, file, result)
        : 'The file was left as it is.';
      place.onProblem({ file, message: reconciledWords(result, kept) });
      if (place.mayTouch) this.onReconciled(low.data);
    }
    return low;
  }
}

/** Writes the set that fits, after a copy of the file when something in it has moved or found no place. */
async function keepAsItWas(
  place: Place,
  low: Low<AnnotationSet>,
  file: string,
  { moved, lost }: Reconciled,
): Promise<string> {
  try {
    const aside = await freeName(join(place.root, file), `other-text-${stamp()}`);
    const copied = moved + lost.length > 0;
    if (copied) await copyFile(join(place.root, file), aside);
    await low.write();
    return copied ? `The file as it was is kept as ${basename(aside)}.` : '';
  } catch (error) {
    return diskError('It could not be written', error).message;
  }
}

function reconciledWords({ set, otherText, moved, lost }: Reconciled, kept: string): string {
  const names = lost.map(({ fragments }) => `“${brief(fragments[0]?.exact ?? '')}”`).join(', ');
  const sentences = [
    otherText
      ? 'These annotations were made in another text than the article has now.'
      : 'Some annotations did not stand where their words are.',
    `${set.annotations.length} are kept${moved > 0 ? `, ${moved} of them moved to where their words stand` : ''}.`,
    lost.length > 0 ? `${lost.length} could not be placed: ${names}.` : '',
    kept,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Keeps what was asked for last. */
class Shelf<T> {
  readonly #lows = new Map<string, Promise<Low<T>>>();
  readonly #loading = new Set<string>();

  constructor(private readonly isUnwritten: (file: string) => boolean) {}

  get(file: string, load: (file: string) => Promise<Low<T>>): Promise<Low<T>> {
    const low = this.#lows.get(file) ?? this.#load(file, load);
    this.#lows.delete(file);
    this.#lows.set(file, low);
    this.#trim();
    return low;
  }

  put(file: string, low: Low<T>): void {
    this.#lows.set(file, Promise.resolve(low));
    this.#trim();
  }

  drop(file: string): void {
    this.#lows.delete(file);
  }

  async #load(file: string, load: (file: string) => Promise<Low<T>>): Promise<Low<T>> {
    this.#loading.add(file);
    try {
      return await load(file);
    } catch (error) {
      this.#lows.delete(file);
      throw error;
    } finally {
      this.#loading.delete(file);
    }
  }

  #trim(): void {
    for (const file of this.#lows.keys()) {
      if (this.#lows.size <= KEPT) return;
      if (!this.#loading.has(file) && !this.isUnwritten(file)) this.#lows.delete(file);
    }
  }
}
