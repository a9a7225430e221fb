import { create } from 'zustand';
import type {
  ChosenSuggestions,
  DatasetFacts,
  Doubt,
  ExportOutcome,
  ImportOutcome,
  Progress,
} from '../../preload/contract';

/** What is to be decided of files that are to be added: there is a doubt, or a dataset. */
export interface Found {
  /** The files and folders that the person named. */
  readonly paths: readonly string[];
  readonly doubts: readonly Doubt[];
  readonly datasets: DatasetFacts | null;
  /** How many files there are beside these. */
  readonly others: number;
}

/** What an import brought: new articles, and annotations by whose they are. */
export interface Given {
  readonly articles: number;
  readonly annotations: Readonly<Record<string, number>>;
}

/** The one dialog that can be open at a time. */
export type Dialog =
  | { readonly kind: 'palette'; readonly query?: string }
  | { readonly kind: 'keys' }
  | { readonly kind: 'new-project' }
  | { readonly kind: 'annotator' }
  | { readonly kind: 'labels'; readonly tab?: 'labels' | 'relations' | 'guidelines' }
  | { readonly kind: 'learning' }
  | { readonly kind: 'accept-everywhere'; readonly chosen: ChosenSuggestions; readonly threshold: number }
  | { readonly kind: 'edit-article'; readonly document: string }
  | { readonly kind: 'read-again'; readonly document: string; readonly encoding: string }
  | { readonly kind: 'reanchor'; readonly document: string }
  | { readonly kind: 'export' }
  | { readonly kind: 'export-report'; readonly report: ExportOutcome }
  | ({ readonly kind: 'import-preview' } & Found)
  | { readonly kind: 'import-report'; readonly report: ImportOutcome; readonly given: Given };

/** What the right pane shows. */
export type RightPane = 'annotations' | 'suggestions' | 'history';

interface Screen {
  readonly dialog: Dialog | null;
  /** Long work under way, or null. */
  readonly progress: Progress | null;
  readonly side: RightPane;
  /** The side pane that lies over the article where there is no room beside it. */
  readonly drawer: 'left' | 'right' | null;
  /** Nothing but the article is shown. */
  readonly isQuiet: boolean;
  readonly show: (dialog: Dialog) => void;
  readonly close: () => void;
  readonly setProgress: (progress: Progress | null) => void;
}

export const useScreen = create<Screen>()((set) => ({
  dialog: null,
  progress: null,
  side: 'annotations',
  drawer: null,
  isQuiet: false,
  show: (dialog) => set({ dialog }),
  close: () => set({ dialog: null }),
  setProgress: (progress) => set({ progress }),
}));
