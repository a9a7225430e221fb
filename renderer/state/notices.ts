import { create } from 'zustand';
import { GlossError, type Problem } from '../../preload/contract';

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
  /** Returns the notice's id. */
  readonly tell: (notice: Omit<Notice, 'id'>) => number;
  readonly dismiss: (id: number) => void;
}

let lastId = 0;

export const useNotices = create<Notices>()((set) => ({
  notices: [],
  tell: (notice) => {
    const id = ++lastId;
    set(({ notices }) => ({ notices: [...notices, { ...notice, id }] }));
    return id;
  },
  dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
}));

/** Tells the person of a failure, whatever was thrown; plainly of what they have stopped themselves. */
export function tellError(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  const isStopped = error instanceof GlossError && error.code === 'stopped';
  useNotices.getState().tell({ kind: isStopped ? 'info' : 'error', text });
}

let told: { readonly id: number; readonly problems: readonly Problem[] } | null = null;

/** Tells of a file that was not as it should be; of many, in one notice, as long as that has not been read. */
export function tellProblem(problem: Problem): void {
  const { notices, tell, dismiss } = useNotices.getState();
  const unread = told !== null && notices.some(({ id }) => id === told?.id) ? told : null;
  const problems = [...(unread?.problems ?? []), problem];
  const lines = problems.map(({ file, message }) => `${file}: ${message}`);
  const text =
    lines.length === 1
      ? (lines[0] ?? '')
      : `${lines.length} files of this project were not as Gloss had left them. Nothing is lost.`;
  if (unread) dismiss(unread.id);
  const id = tell({ kind: 'error', text, ...(lines.length > 1 && { details: lines }) });
  told = { id, problems };
}
