import { join } from 'node:path';
import {
  type AnnotationSet,
  type Document,
  type DocumentSummary,
  GlossError,
  type Status,
} from '../../preload/contract';
import { sha256 } from '../articles/canonical';
import { type Cache, cacheFileOf, readCache, setsOf, writeCache } from './cache-file';
import { Contents } from './contents';
import { type DocumentFacts, documentFacts, type SetFacts, setFacts, summaryOf } from './facts';
import type { Place } from './json-file';
import { Order } from './order';
import { annotatorFolder, documentsFolder, setFile } from './paths';
import { readDocumentFacts, readSetFacts } from './read-facts';
import { type Entry, type Scan, scan } from './scan';
import type { Usage } from './scheme';
import { firstStamps, type Stamp, type Stamps, stampsIn } from './stamps';
import { Traces } from './traces';
import { AttributeValues } from './values';

/** So many files are read again at each opening rather than that the whole cache is written at once. */
const FEW = 100;

/** Told of, and able to end, the reading of many files. */
type Watch = Pick<Scan<unknown>, 'onProgress' | 'signal'>;

/** The summaries of all documents and of the current annotator's sets, without reading every text at each opening. */
export class Catalogue {
  #documents = new Map<string, Entry<DocumentFacts>>();
  #sets = new Map<string, Entry<SetFacts>>();
  readonly #order = new Order();
  /** Null until somebody asks. */
  #contents: Contents | null = null;
  /** How much is known that the cache file does not say and would spare the next opening. */
  #unsaved = 0;
  #saving = Promise.resolve();
  /** Null until somebody asks. */
  #values: Promise<AttributeValues> | null = null;

  /** Called when a set of the current annotator was edited. */
  onEdit = (): void => {};
  /** What the current annotator's sets tell about other texts. */
  traces: Traces;

  private constructor(
    private readonly place: Place,
    private readonly cacheFile: string | null,
    private readonly cache: Cache,
    public annotator: string,
  ) {
    this.traces = this.#newTraces();
  }

  /**
   * Files that cannot be read become Problems; the rest is there. Throws GlossError `failed` when the signal aborts;
   * what has been read by then is in the cache.
   */
  static async open(
    place: Place,
    annotator: string,
    { cacheDir, ...watch }: { readonly cacheDir?: string } & Watch = {},
  ): Promise<Catalogue> {
    const cacheFile = cacheDir === undefined ? null : await cacheFileOf(cacheDir, place.root);
    // Of a hundred thousand documents, each takes a while.
    const [cache, stamps, stampsOfSets] = await Promise.all([
      readCache(cacheFile),
      firstStamps(place, documentsFolder),
      firstStamps(place, annotatorFolder(annotator)),
    ]);
    const catalogue = new Catalogue(place, cacheFile, cache, annotator);
    const { entries, news } = await scan({
      ...{ place, folder: documentsFolder, stamps, ...watch },
      ...{ known: cache.documents, read: readDocumentFacts },
    });
    catalogue.#documents = entries;
    catalogue.#unsaved = news;
    await catalogue.#order.begin(catalogue.#facts());
    await catalogue.#readSets(stampsOfSets, watch);
    if (watch.signal?.aborted) {
      await catalogue.save();
      throw new GlossError(
        'stopped',
        'Opening the project was cancelled. The next time it goes on from where it was.',
      );
    }
    // Of a few, the end of the session is soon enough: now the window waits for what is in the project.
    if (catalogue.#unsaved > FEW) void catalogue.save();
    return catalogue;
  }

  async turnTo(annotator: string): Promise<void> {
    this.cache.sets.set(this.annotator, this.#sets);
    this.annotator = annotator;
    this.#values = null;
    await this.traces.save();
    this.traces = this.#newTraces();
    await this.#readSets(await this.#stampsOfSets(annotator));
  }

  /** By the time they were added, then by id. */
  ids(): readonly string[] {
    return this.#order.ids(() => [...this.#facts()]);
  }

  has(id: string): boolean {
    return this.#documents.has(id);
  }

  summary(id: string): DocumentSummary {
    const document = this.#documents.get(id);
    if (!document) throw new GlossError('not-found', `There is no article “${id}” in this project.`);
    return summaryOf(document.facts, this.#sets.get(id)?.facts);
  }

  /** The document that has these bytes or this text already. */
  findContent(
    checksums: Pick<DocumentFacts, 'sourceSha256' | 'textSha256'>,
    except?: string,
  ): DocumentSummary | null {
    this.#contents ??= new Contents(this.#facts());
    const id = this.#contents.find(checksums, except);
    return id === null ? null : this.summary(id);
  }

  /** Takes in a document that was changed or added; the stamp tells that its file holds just that. */
  noteDocument(document: Document, stamp: Stamp | null): DocumentSummary {
    if (stamp) this.#unsaved++;
    const facts = documentFacts(document);
    this.#order.put(facts, this.#documents.get(document.id)?.facts);
    this.#documents.set(document.id, { stamp, facts });
    this.#contents?.add(facts);
    return this.summary(document.id);
  }

  noteSet(set: AnnotationSet): DocumentSummary {
    const facts = setFacts(set);
    this.traces.note(set);
    this.onEdit();
    this.#sets.set(set.document, { stamp: null, facts });
    this.#values?.then(
      (values) => values.put(setFile(set.annotator, set.document), facts.values),
      () => {},
    );
    return this.summary(set.document);
  }

  forget(id: string): void {
    const known = this.#documents.get(id);
    if (known) this.#contents?.remove(known.facts);
    this.#documents.delete(id);
    this.#sets.delete(id);
    this.#order.drop(id);
    this.#values = null;
  }

  /** How often labels and relation types are used by these annotators, in the files as they are now and in memory. */
  async usage(annotators: readonly string[]): Promise<Usage> {
    const [labels, relations] = [new Map<string, number>(), new Map<string, number>()];
    const users = new Map<string, Map<string, number>>();
    for (const [annotator, , facts] of await this.#factsOf(annotators)) {
      addUp(labels, facts.counts);
      addUp(labels, facts.orphans);
      addUp(relations, facts.relations);
      for (const [label, count] of Object.entries(facts.counts)) {
        const by = users.get(label) ?? new Map<string, number>();
        users.set(label, by.set(annotator, (by.get(annotator) ?? 0) + count));
      }
    }
    return {
      labels: Object.fromEntries(labels),
      relations: Object.fromEntries(relations),
      annotators: Object.fromEntries([...users].map(([label, by]) => [label, Object.fromEntries(by)])),
    };
  }

  /** The statuses of these annotators' sets, by document. */
  async statuses(annotators: readonly string[]): Promise<Map<string, Status[]>> {
    const statuses = new Map<string, Status[]>();
    for (const [annotator, id, { status }] of await this.#factsOf(annotators)) {
      if (!annotators.includes(annotator)) continue;
      const known = statuses.get(id);
      if (known) known.push(status);
      else statuses.set(id, [status]);
    }
    return statuses;
  }

  /** The values that attributes of these names have, most used first. Others' files are read at the first question. */
  async values(annotators: readonly string[], names: readonly string[]): Promise<string[]> {
    this.#values ??= this.#countValues(annotators);
    try {
      return (await this.#values).of(names);
    } catch (error) {
      this.#values = null;
      throw error;
    }
  }

  async #countValues(annotators: readonly string[]): Promise<AttributeValues> {
    const all = await this.#factsOf(annotators);
    return AttributeValues.of(all.map(([annotator, id, { values }]) => [setFile(annotator, id), values]));
  }

  /** Writes the cache, if there is something new to it. Never fails: without it the next opening reads more. */
  save(): Promise<void> {
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  async #save(): Promise<void> {
    await this.traces.save();
    if (this.cacheFile === null || this.#unsaved === 0) return;
    this.#unsaved = 0;
    const sets = new Map(this.cache.sets).set(this.annotator, this.#sets);
    await writeCache(this.cacheFile, this.#inOrder(), sets);
  }

  *#facts(): Generator<DocumentFacts> {
    for (const { facts } of this.#documents.values()) yield facts;
  }

  /** In the order of the project: kept so, they need not be sorted at the next opening. */
  *#inOrder(): Generator<[id: string, Entry<DocumentFacts>]> {
    for (const id of this.ids()) {
      const entry = this.#documents.get(id);
      if (entry) yield [id, entry];
    }
  }

  /** What is known of the sets of these annotators in the project's documents. Others' files are left as they are. */
  async #factsOf(annotators: readonly string[]): Promise<[annotator: string, id: string, SetFacts][]> {
    const all: [string, string, SetFacts][] = [];
    for (const annotator of new Set([...annotators, this.annotator])) {
      const own = annotator === this.annotator;
      const sets = own ? this.#sets : await this.#scanOthers(annotator);
      if (!own) this.cache.sets.set(annotator, sets);
      for (const [id, { facts }] of sets) if (this.has(id)) all.push([annotator, id, facts]);
    }
    return all;
  }

  #newTraces(): Traces {
    const file = this.cacheFile?.replace(/\.json$/, `-${sha256(this.annotator).slice(0, 16)}-traces.json`);
    return new Traces(this.place, this.annotator, file ?? null);
  }

  async #readSets(stamps: Stamps['files'], watch: Watch = {}): Promise<void> {
    const annotator = this.annotator;
    this.#sets = await this.#scanSets(annotator, stamps, this.place, watch);
    for (const id of this.#sets.keys()) {
      if (this.#documents.has(id)) continue;
      this.place.onProblem({
        file: setFile(annotator, id),
        message:
          'These annotations belong to an article that is not in the project. They are kept as they are.',
      });
    }
  }

  async #scanOthers(annotator: string): Promise<Map<string, Entry<SetFacts>>> {
    const place = { ...this.place, mayTouch: false, onProblem: () => {} };
    return this.#scanSets(annotator, await this.#stampsOfSets(annotator), place);
  }

  async #stampsOfSets(annotator: string): Promise<Stamps['files']> {
    return (await stampsIn(join(this.place.root, annotatorFolder(annotator)))).files;
  }

  async #scanSets(
    annotator: string,
    stamps: Stamps['files'],
    place: Place,
    watch: Watch = {},
  ): Promise<Map<string, Entry<SetFacts>>> {
    const { entries, news } = await scan({
      ...{ place, ...watch },
      folder: annotatorFolder(annotator),
      stamps,
      known: setsOf(this.cache, annotator),
      read: (inside, id) => readSetFacts(inside, annotator, id),
    });
    this.#unsaved += news;
    return entries;
  }
}

function addUp(totals: Map<string, number>, counts: Readonly<Record<string, number>>): void {
  for (const [id, count] of Object.entries(counts)) totals.set(id, (totals.get(id) ?? 0) + count);
}
