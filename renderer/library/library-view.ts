import { useDeferredValue, useMemo } from 'react';
import { create } from 'zustand';
import type { DocumentSummary } from '../../preload/contract';
import { useProject } from '../state/project';
import { matching, type Order, prepareOrder, sorted } from './arrange';

interface LibraryView {
  readonly query: string;
  readonly order: Order;
  /** The order that was chosen, while many documents are being sorted by it. */
  readonly wanted: Order | null;
  readonly search: (query: string) => void;
  readonly sortBy: (order: Order) => Promise<void>;
}

/** What the person looks for in the article list, and how it is sorted. */
export const useLibraryView = create<LibraryView>()((set, get) => ({
  query: '',
  order: 'added',
  search: (query) => set({ query }),
  wanted: null,
  sortBy: async (wanted) => {
    set({ wanted });
    await prepareOrder(useProject.getState().project?.documents ?? none, wanted);
    if (get().wanted === wanted) set({ order: wanted, wanted: null });
  },
}));

/** The documents that the list shows, in its order. */
export function listedDocuments(): readonly DocumentSummary[] {
  const { query, order } = useLibraryView.getState();
  return matching(sorted(useProject.getState().project?.documents ?? none, order), query);
}

/** The same, kept up to date; typing goes before filtering where there are very many. */
export function useListedDocuments(): readonly DocumentSummary[] {
  const documents = useDeferredValue(useProject(({ project }) => project?.documents) ?? none);
  const query = useDeferredValue(useLibraryView((view) => view.query));
  const order = useLibraryView((view) => view.order);
  const inOrder = useMemo(() => sorted(documents, order), [documents, order]);
  return useMemo(() => matching(inOrder, query), [inOrder, query]);
}

const none: readonly DocumentSummary[] = [];
