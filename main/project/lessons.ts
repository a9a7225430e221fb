import type { Catalogue } from './catalogue';
import type { Place } from './json-file';
import { Learned } from './learned';
import type { Saver } from './saver';
import type { Traces } from './traces';

/** What the current annotator's work teaches about further suggestions. */
export class Lessons {
  #learned: { readonly annotator: string; readonly file: Learned } | null = null;

  constructor(
    private readonly place: Place,
    private readonly saver: Pick<Saver, 'queue'>,
    private readonly catalogue: Pick<Catalogue, 'annotator' | 'traces' | 'onEdit'>,
  ) {}

  /** What the annotation sets tell. */
  get traces(): Pick<Traces, 'all'> {
    return this.catalogue.traces;
  }

  /** Calls the listener after each edit of a set of the current annotator; one listener at a time. */
  listen(listener: () => void): void {
    this.catalogue.onEdit = listener;
  }

  /** What the decisions on suggestions have taught. */
  get learned(): Learned {
    const { annotator } = this.catalogue;
    if (this.#learned?.annotator !== annotator) {
      this.#learned = { annotator, file: new Learned(this.place, this.saver, annotator) };
    }
    return this.#learned.file;
  }
}
