import { create } from 'zustand';
import {
  type DocumentSummary,
  GlossError,
  type ProjectView,
  type SaveNews,
  type SaveState,
} from '../../preload/contract';
import { type Documents, withoutIds, withSummaries } from './documents';

interface ProjectState {
  /** The open project, or null on the first screen. Its `documents` are kept up to date. */
  readonly project: ProjectView | null;
  readonly saveState: SaveState;
  /** How many edits the main process has not answered yet. */
  readonly sending: number;
  /**
   * Of a large project only the first documents are listed at first (`arriving`), and still when the others could not
   * be had (`broken`). What needs all of them waits for `allListed`.
   */
  readonly listing: 'whole' | 'arriving' | 'broken';
  readonly setProject: (project: ProjectView | null) => void;
  /** Takes over the save state that the main process sent, unless it has been overtaken by a later one. */
  readonly hearSaved: (news: SaveNews) => void;
  /**
   * Counts an edit as under way until it is answered, so that nothing is called saved too early. The summaries that
   * it answers with are put when the edit has been written or could not be, so that the window is drawn once for both.
   */
  readonly whileSending: (edit: Promise<readonly DocumentSummary[]>) => Promise<void>;
  /** Replaces the summaries of documents that changed and adds those that are new. */
  readonly putDocuments: (summaries: readonly DocumentSummary[]) => void;
  readonly dropDocuments: (ids: readonly string[]) => void;
  /** Lists all documents of a project of which only the first were there; what has changed since then stays. */
  readonly listAll: (documents: Documents) => void;
}

/** The summaries of edits that are not written yet. */
const answered = new Map<string, DocumentSummary>();

/** The number of the latest news of the save state. */
let latest = 0;

export const useProject = create<ProjectState>()((set, get) => ({
  project: null,
  saveState: { state: 'saved' },
  sending: 0,
  listing: 'whole',
  setProject: (project) => {
    answered.clear();
    set({ project });
  },
  hearSaved: ({ number, state }) => {
    if (number <= latest) return;
    latest = number;
    // Every answer brings the state: the window is drawn only when it is another one.
    if (state.state !== 'failed' && state.state === get().saveState.state) return;
    set(({ project }) => ({
      saveState: state,
      project: state.state === 'saving' ? project : settled(project),
    }));
  },
  whileSending: async (edit) => {
    set(({ sending }) => ({ sending: sending + 1 }));
    try {
      for (const summary of await edit) answered.set(summary.id, summary);
    } finally {
      set(({ sending, saveState, project }) => ({
        sending: sending - 1,
        project: saveState.state === 'saving' ? project : settled(project),
      }));
    }
  },
  putDocuments: (summaries) =>
    set(({ project }) => (project ? { project: withDocuments(project, summaries) } : {})),
  dropDocuments: (ids) =>
    set(({ project }) => {
      if (!project) return {};
      for (const id of ids) answered.delete(id);
      return { project: { ...project, documents: withoutIds(project.documents, ids) } };
    }),
  listAll: (documents) =>
    set(({ project }) => {
      if (!project) return {};
      const fresh = project.documents.filter((document, at) => document !== documents[at]);
      const all = fresh.length === 0 ? documents : withSummaries(documents, fresh);
      return { listing: 'whole', project: { ...project, documents: all } };
    }),
}));

/** The project with what edits were answered with. */
function settled(project: ProjectView | null): ProjectView | null {
  const summaries = [...answered.values()];
  answered.clear();
  return project && summaries.length > 0 ? withDocuments(project, summaries) : project;
}

function withDocuments(project: ProjectView, summaries: readonly DocumentSummary[]): ProjectView {
  for (const { id } of summaries) answered.delete(id);
  return { ...project, documents: withSummaries(project.documents, summaries) };
}

/**
 * Resolves when all documents of the project are listed. Rejects, in words for the person, when they could not be, and
 * when the window has another project meanwhile.
 */
export async function allListed(): Promise<void> {
  const dir = useProject.getState().project?.dir;
  const isHere = ({ project }: ProjectState) => project?.dir === dir;
  await new Promise<void>((resolve) => {
    const look = (state: ProjectState) => {
      if (isHere(state) && state.listing === 'arriving') return;
      end();
      resolve();
    };
    const end = useProject.subscribe(look);
    look(useProject.getState());
  });
  const state = useProject.getState();
  if (isHere(state) && state.listing === 'whole') return;
  throw new GlossError(
    'failed',
    isHere(state)
      ? 'This needs the list of all articles, which is not whole. Open the project again; what was added to it is there.'
      : 'Another project was opened before all articles of the one before were listed.',
  );
}

/** The summary of a document of the open project. */
export function summaryOf(id: string): DocumentSummary | undefined {
  return useProject.getState().project?.documents.find((document) => document.id === id);
}

/** Whether the annotator has annotated the article, or has something to settle in it. */
export function isAnnotated(summary: DocumentSummary | undefined): boolean {
  return summary !== undefined && (summary.unsettled > 0 || Object.values(summary.counts).some((n) => n > 0));
}
