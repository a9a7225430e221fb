import type {
  Annotation,
  AnnotationSet,
  Document,
  DocumentMetadata,
  DocumentSummary,
  ProjectView,
  SaveState,
  Status,
} from '../../preload/contract';

/** An article as `main/articles` reads it, with the untouched bytes that are kept in `sources/`. */
export interface ArticleFile {
  readonly text: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly format: 'text' | 'markdown';
  readonly encoding: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, as 64 hexadecimal digits. */
  readonly sha256: string;
  readonly fileName: string;
}

export interface OpenOptions {
  /** Whose annotations are shown and changed. */
  readonly annotator: string;
  /** Where to keep summaries between sessions. Without it every file is read at opening. */
  readonly cacheDir?: string;
  readonly onSaveState?: (state: SaveState) => void;
  /** False opens for reading only: no lock is taken and nothing in the folder is touched. */
  readonly lock?: boolean;
}

/** A change of metadata: what is undefined stays as it is. */
export type MetadataChange = { [K in keyof DocumentMetadata]?: DocumentMetadata[K] | undefined };

const later = (): never => {
  throw new Error('not written yet');
};

/** An open project folder. All offsets are UTF-16 code units. Failures are GlossErrors. */
export class Project {
  /** Makes an empty project. The folder may exist when it is empty. */
  static async create(_dir: string, _options: { title: string }): Promise<void> {
    return later();
  }
  static async open(_dir: string, _options: OpenOptions): Promise<Project> {
    return later();
  }
  get saveState(): SaveState {
    return later();
  }
  view(): ProjectView {
    return later();
  }
  /** The ids of all documents, by the time they were added, then by id. */
  documents(): string[] {
    return later();
  }
  async readDocument(_id: string): Promise<Document> {
    return later();
  }
  async read(_id: string): Promise<{ document: Document; set: AnnotationSet }> {
    return later();
  }
  /** The names of all annotators who have sets, in alphabetical order. */
  async annotators(): Promise<string[]> {
    return later();
  }
  /** What the annotator did in the document; null when there is nothing. */
  async readSet(_annotator: string, _id: string): Promise<AnnotationSet | null> {
    return later();
  }
  async change(
    _id: string,
    _added: readonly Annotation[],
    _removed: readonly string[],
  ): Promise<DocumentSummary> {
    return later();
  }
  async setStatus(_id: string, _status: Status): Promise<DocumentSummary> {
    return later();
  }
  async editMetadata(_id: string, _change: MetadataChange): Promise<DocumentSummary> {
    return later();
  }
  /** Refuses (`bad-input`) an article that is already there by its bytes or its text, and says as which document. */
  async addDocument(_article: ArticleFile, _options: { now: Date }): Promise<DocumentSummary> {
    return later();
  }
  async remove(_ids: readonly string[]): Promise<void> {
    return later();
  }
  async restore(_ids: readonly string[]): Promise<DocumentSummary[]> {
    return later();
  }
  async useAnnotator(_name: string): Promise<void> {
    return later();
  }
  /** Tries at once to write what is not on the disk yet. */
  async saveNow(): Promise<SaveState> {
    return later();
  }
  /** Writes what is left and gives the lock back. Resolves with `failed` when something could not be written. */
  async close(): Promise<SaveState> {
    return later();
  }
}
