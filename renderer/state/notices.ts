import { create } from 'zustand';

/** Something the person is told without being stopped: in words, with one way on where there is one. */
export interface Notice {
  readonly id: number;
  readonly kind: 'info' | 'error';
  readonly text: string;
  /** More lines, shown when the person asks. */
  readonly details?: readonly string[];
  readonly action?: { readonly title: string; readonly run: () => void };
}

interface Notices {
  readonly notices: readonly Notice[];
  readonly tell: (notice: Omit<Notice, 'id'>) => void;
  readonly dismiss: (id: number) => void;
}

let lastId = 0;

export const useNotices = create<Notices>()((set) => ({
  notices: [],
  tell: (notice) => {
    const id = ++lastId;
    set(({ notices }) => ({ notices: [...notices, { ...notice, id }] }));
  },
  dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
}));

/** Tells the person of a failure, whatever was thrown. */
export function tellError(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  useNotices.getState().tell({ kind: 'error', text });
}
