import { create } from 'zustand';
import type { Query, Span } from '../../preload/contract';

/** Where one looks: in the open article, or in all of the project. */
export type Scope = 'article' | 'project';

/** A place that was found. */
export interface Hit {
  readonly document: string;
  /** UTF-16 code units. */
  readonly span: Span;
}

interface FindState {
  readonly isOpen: boolean;
  readonly scope: Scope;
  readonly query: Query;
  readonly isListed: boolean;
  readonly isBusy: boolean;
  /** Why there is no answer, in words. */
  readonly failure: string | null;
  /** What was asked when the hits were found; null when nothing has been asked. */
  readonly answered: Query | null;
  /** In the project's order, then in text order. */
  readonly hits: readonly Hit[];
  /** The one that is gone to, as a place in `hits`; -1 when there is none. */
  readonly current: number;
  /** Places in `hits`. */
  readonly ticked: ReadonlySet<number>;
  /** Counts up when the field is to take the focus. */
  readonly summons: number;
}

export const nothingAsked: Query = {
  text: '',
  matchCase: false,
  wholeWord: false,
  regularExpression: false,
};

const noHits = {
  hits: [],
  answered: null,
  current: -1,
  ticked: new Set<number>(),
  failure: null,
  isBusy: false,
};

export const useFind = create<FindState>()(() => ({
  ...noHits,
  isOpen: false,
  scope: 'article',
  query: nothingAsked,
  isListed: false,
  summons: 0,
}));

/** Forgets what was found. */
export function clearHits(): void {
  useFind.setState(noHits);
}

/** Ticks the hit, or takes its tick away. */
export function tick(at: number): void {
  useFind.setState(({ ticked }) => {
    const next = new Set(ticked);
    if (!next.delete(at)) next.add(at);
    return { ticked: next };
  });
}

/** Ticks these hits, or takes their ticks away when all of them have one. */
export function tickAll(places: readonly number[]): void {
  useFind.setState(({ ticked }) => {
    const next = new Set(ticked);
    const all = places.every((at) => ticked.has(at));
    for (const at of places) {
      if (all) next.delete(at);
      else next.add(at);
    }
    return { ticked: next };
  });
}

/** The hits in one document, in text order. */
export function hitsIn(document: string): readonly Span[] {
  const { hits } = useFind.getState();
  if (hits !== cached?.hits) cached = { hits, byDocument: grouped(hits) };
  return cached.byDocument.get(document) ?? [];
}

let cached: { hits: readonly Hit[]; byDocument: ReadonlyMap<string, readonly Span[]> } | null = null;

function grouped(hits: readonly Hit[]): ReadonlyMap<string, readonly Span[]> {
  const groups = new Map<string, Span[]>();
  for (const { document, span } of hits) {
    const group = groups.get(document);
    if (group) group.push(span);
    else groups.set(document, [span]);
  }
  return groups;
}
