import { join } from 'node:path';
import type { Low } from 'lowdb';
import {
  type AnnotationSet,
  type Document,
  type DocumentSummary,
  GlossError,
  type LabelScheme,
  type ProjectOutline,
  type ProjectView,
  type SaveState,
  type Status,
} from '../../preload/contract';
import { writeSource } from './add-document';
import { AllSets } from './all-sets';
import { changed, changedTogether, edited, type MetadataChange, refuseMisfits, type SetEdit } from './change';
import { Collection } from './collection';
import { createProject } from './create';
import { exists } from './durable';
import type { Ground } from './ground';
import { Guidelines } from './guidelines';
import { ProjectHead } from './head';
import { Lessons } from './lessons';
import { OpenArticles } from './open-articles';
import { type Opened, type OpenOptions, openProject } from './open-project';
import { documentFile, safeAnnotator, setFile } from './paths';
import { annotatorsIn } from './removed';
import { Saver } from './saver';
import { Turns } from './turns';
import { Versions } from './versions';

export type { ArticleFile } from './add-document';
export type { MetadataChange } from './change';
export type { OpenOptions } from './open-project';

/** An open project folder. All offsets are UTF-16 code units. Failures are GlossErrors. */
export class Project {
  readonly #opened: Opened;
  readonly #saver: Saver;
  readonly #articles: OpenArticles;
  readonly guidelines: Guidelines;
  readonly lessons: Lessons;
  /** Sets that an edit of several documents is gathering. */
  readonly #gathered = new Set<string>();
  readonly #head: ProjectHead;
  #annotator: string;
  /** Adding, removing and restoring happen one after the other. */
  readonly #turns = new Turns(async () => {
    this.#requireWriting();
    await this.#opened.lock?.hold();
  });

  /** Which articles are here. */
  readonly collection = new Collection(this.#turns, () => this.#ground());

  /** What everyone has here. */
  readonly sets: AllSets;

  /** New versions of articles that are here. */
  readonly versions = new Versions(this.#turns, () => this.#ground());

  private constructor(opened: Opened, annotator: string, onSaveState: (state: SaveState) => void) {
    this.#opened = opened;
    this.#annotator = annotator;
    this.#saver = new Saver(onSaveState, async () => opened.lock?.hold());
    this.#articles = new OpenArticles(
      opened.place,
      (file) => this.#saver.has(file) || this.#gathered.has(file),
      (set) => set.annotator === this.#annotator && opened.catalogue.noteSet(set),
    );
    this.sets = new AllSets(opened.place.root, opened.catalogue);
    this.#head = new ProjectHead(opened.head, opened.file, this.#saver);
    this.guidelines = new Guidelines(opened.place, this.#saver);
    this.lessons = new Lessons(opened.place, this.#saver, opened.catalogue);
  }

  /** Makes an empty project. The folder may exist when it is empty. */
  static create(dir: string, { title }: { title: string }): Promise<void> {
    return createProject(dir, title);
  }

  /**
   * Opens the project for one annotator. What cannot be read is told in `view().problems`, and the rest is there.
   * Throws GlossError: `not-found`, `locked` (its message names the holder), `broken-file`, `disk`, `bad-input`, and
   * `stopped` when the signal aborts.
   */
  static async open(dir: string, options: OpenOptions): Promise<Project> {
    const annotator = safeAnnotator(options.annotator);
    const opened = await openProject(dir, { ...options, annotator });
    return new Project(opened, annotator, options.onSaveState ?? (() => {}));
  }

  get saveState(): SaveState {
    return this.#saver.state;
  }

  /** The project but for its documents. */
  outline(): ProjectOutline {
    const { place, problems } = this.#opened;
    const { title, scheme } = this.#head.file;
    return { dir: place.root, title, scheme, annotator: this.#annotator, problems: [...problems] };
  }

  view(): ProjectView {
    return { ...this.outline(), documents: this.documents().map((id) => this.summary(id)) };
  }

  has(id: string): boolean {
    return this.#opened.catalogue.has(id);
  }

  /** Throws GlossError `not-found`. */
  summary(id: string): DocumentSummary {
    return this.#opened.catalogue.summary(id);
  }

  /** So many summaries at most, from the document at the place `from` on in the project's order. */
  portion(from: number, count: number): DocumentSummary[] {
    const ids = this.documents().slice(from, from + count);
    return ids.map((id) => this.summary(id));
  }

  /** The summaries of those of the documents that are there, in the project's order. */
  summariesOf(documents: readonly string[]): DocumentSummary[] {
    const wanted = new Set(documents);
    return this.documents().flatMap((id) => (wanted.has(id) ? [this.summary(id)] : []));
  }

  /** The ids of all documents, by the time they were added, then by id. */
  documents(): readonly string[] {
    return this.#opened.catalogue.ids();
  }

  async readDocument(id: string): Promise<Document> {
    return (await this.#document(id)).data;
  }

  /** The document and what the current annotator did in it. */
  async read(id: string): Promise<{ document: Document; set: AnnotationSet }> {
    const { document, set } = await this.#article(id);
    return { document: document.data, set: set.data };
  }

  /** The names of all annotators who have sets, in alphabetical order. */
  annotators(): Promise<string[]> {
    return annotatorsIn(this.#opened.place.root);
  }

  /** What the annotator did in the document; null when there is nothing. */
  async readSet(annotator: string, id: string): Promise<AnnotationSet | null> {
    const document = await this.#document(id);
    const file = setFile(annotator, id);
    if (!this.#saver.has(file) && !(await exists(join(this.#opened.place.root, file)))) return null;
    if (annotator !== this.#annotator && !this.#saver.has(file))
      return this.#articles.foreignSet(annotator, document);
    return (await this.#articles.set(annotator, document)).data;
  }

  /**
   * One edit of a set, the current annotator's where none is named. Holds in memory at once; the write is queued.
   * Throws GlossError `bad-input`, and changes nothing, when an added annotation does not fit the text, or when an
   * added relation has an end that is no annotation of the set. A relation goes with either of its annotations.
   */
  async change(id: string, edit: SetEdit, annotator?: string): Promise<DocumentSummary> {
    const { document, set } = await this.#article(id, annotator);
    refuseMisfits(document.data, edit);
    return this.#replace(set, changed(set.data, edit));
  }

  /** Such edits of several documents as one: when one of them cannot be, none is made. */
  async changeMany(changes: readonly ({ document: string } & SetEdit)[]): Promise<DocumentSummary[]> {
    const files = changes.map(({ document }) => setFile(this.#annotator, document));
    for (const file of files) this.#gathered.add(file);
    try {
      const lows: Low<AnnotationSet>[] = [];
      for (const edit of changes) {
        const { document, set } = await this.#article(edit.document);
        refuseMisfits(document.data, edit);
        lows.push(set);
      }
      // Nothing else gets its turn from here on, so that all edits are of the sets as they are now.
      return [...changedTogether(lows, changes)].map(([low, set]) => this.#replace(low, set));
    } finally {
      for (const file of files) this.#gathered.delete(file);
    }
  }

  /** What an annotator, the current one where none is named, notes about a document. */
  async setNote(id: string, note: string, annotator?: string): Promise<DocumentSummary> {
    const { set } = await this.#article(id, annotator);
    return this.#replace(set, { ...set.data, note });
  }

  async setStatus(id: string, status: Status, annotator?: string): Promise<DocumentSummary> {
    const { set } = await this.#article(id, annotator);
    return this.#replace(set, { ...set.data, status });
  }

  /** Throws GlossError `bad-input` for an empty title or a date that is no day. */
  async editMetadata(id: string, change: MetadataChange): Promise<DocumentSummary> {
    const low = await this.#document(id);
    return this.#putDocument(low, edited(low.data, change));
  }

  /**
   * Replaces the labels and relation types. Throws GlossError `bad-input` for a scheme that contradicts itself, or
   * that lacks something which is in use.
   */
  async changeScheme(wanted: LabelScheme): Promise<void> {
    this.#requireWriting();
    await this.#head.changeScheme(wanted, () => this.sets.usage());
  }

  /** Shows and changes another annotator's sets from now on. */
  async changeAnnotator(name: string): Promise<void> {
    const annotator = safeAnnotator(name);
    if (annotator === this.#annotator) return;
    await this.#saver.flush();
    this.#annotator = annotator;
    await this.#opened.catalogue.turnTo(annotator);
  }

  /** Tries at once to write what is not on the disk yet. */
  saveNow(): Promise<SaveState> {
    return this.#saver.saveNow();
  }

  /** Writes what is left and gives the lock back. What still could not be written then (`failed`) is lost. */
  async close(): Promise<SaveState> {
    await this.#turns.settled();
    const state = await this.#saver.saveNow();
    this.#saver.stop();
    await this.#opened.catalogue.save();
    await this.#opened.lock?.release();
    return state;
  }

  #document(id: string): Promise<Low<Document>> {
    this.#opened.catalogue.summary(id);
    return this.#articles.document(id);
  }

  async #article(
    id: string,
    annotator = this.#annotator,
  ): Promise<{ document: Low<Document>; set: Low<AnnotationSet> }> {
    const document = await this.#document(id);
    return { document, set: await this.#articles.set(annotator, document) };
  }

  #replace(low: Low<AnnotationSet>, set: AnnotationSet): DocumentSummary {
    this.#requireWriting();
    low.data = set;
    this.#saver.queue(setFile(set.annotator, set.document), () => low.write());
    const { catalogue } = this.#opened;
    // Someone else may have begun to annotate in this window while the set was being read.
    return set.annotator === this.#annotator ? catalogue.noteSet(set) : catalogue.summary(set.document);
  }

  #putDocument(low: Low<Document>, document: Document): DocumentSummary {
    this.#requireWriting();
    low.data = document;
    this.#saver.queue(documentFile(document.id), () => low.write());
    return this.#opened.catalogue.noteDocument(document, null);
  }

  #ground(): Ground {
    const { place, catalogue } = this.#opened;
    return {
      place,
      catalogue,
      articles: this.#articles,
      annotator: this.#annotator,
      // An edit that is written after its file has moved would bring the file back.
      written: (id) => this.#saver.requireWritten([documentFile(id), setFile(this.#annotator, id)]),
      putSet: (low, set) => this.#replace(low, set),
      putDocument: (low, document) => this.#putDocument(low, document),
      putSource: (document, bytes) =>
        this.#saver.queue(document.source.path, () => writeSource(place, document, bytes)),
    };
  }

  #requireWriting(): void {
    if (!this.#opened.lock) throw new GlossError('failed', 'This project is open for reading only.');
  }
}
