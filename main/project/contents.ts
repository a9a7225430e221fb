import type { DocumentFacts } from './facts';

/** By which the contents of a document are known: the checksums of its bytes and of its text. */
type Checksums = Pick<DocumentFacts, 'sourceSha256' | 'textSha256'>;

/** Finds documents by their bytes and by their text. */
export class Contents {
  readonly #ids = new Map<string, Set<string>>();

  constructor(documents: Iterable<DocumentFacts>) {
    for (const facts of documents) this.add(facts);
  }

  add(facts: DocumentFacts): void {
    for (const key of keysOf(facts)) {
      const ids = this.#ids.get(key);
      if (ids) ids.add(facts.id);
      else this.#ids.set(key, new Set([facts.id]));
    }
  }

  remove(facts: DocumentFacts): void {
    for (const key of keysOf(facts)) this.#ids.get(key)?.delete(facts.id);
  }

  /** The id of a document that has these bytes or this text, and is not `except`; null when there is none. */
  find(checksums: Checksums, except?: string): string | null {
    for (const key of keysOf(checksums))
      for (const id of this.#ids.get(key) ?? []) if (id !== except) return id;
    return null;
  }
}

/** Two documents have the same bytes or the same text when they share one of these. */
export function keysOf({ sourceSha256, textSha256 }: Checksums): string[] {
  return [`bytes ${sourceSha256}`, `text ${textSha256}`];
}
