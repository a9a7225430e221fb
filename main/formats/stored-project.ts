import { join } from 'node:path';
import type { AnnotationSet, Document, LabelScheme, Problem } from '../../preload/contract';
import { exists } from '../project/durable';
import { OpenArticles } from '../project/open-articles';
import { setFile } from '../project/paths';
import type { Project } from '../project/project';
import type { ExportedProject } from './entries';

/** What one who reads a project's files has to know of it. */
export interface Stored {
  readonly dir: string;
  readonly title: string;
  readonly scheme: LabelScheme;
  readonly documents: readonly string[];
  readonly annotators: readonly string[];
}

export async function storedOf(project: Project): Promise<Stored> {
  const { dir, title, scheme } = project.outline();
  return { dir, title, scheme, documents: project.documents(), annotators: await project.annotators() };
}

/** A project as its files are, for a thread that reads them beside the window. Nothing in the folder is touched. */
export class StoredProject implements ExportedProject {
  readonly #articles: OpenArticles;

  constructor(
    private readonly stored: Stored,
    onProblem: (problem: Problem) => void,
  ) {
    const place = { root: stored.dir, mayTouch: false, onProblem };
    this.#articles = new OpenArticles(
      place,
      () => false,
      () => {},
    );
  }

  outline(): Stored {
    return this.stored;
  }

  documents(): readonly string[] {
    return this.stored.documents;
  }

  async annotators(): Promise<string[]> {
    return [...this.stored.annotators];
  }

  async readDocument(id: string): Promise<Document> {
    return (await this.#articles.document(id)).data;
  }

  async readSet(annotator: string, id: string): Promise<AnnotationSet | null> {
    const document = await this.#articles.document(id);
    if (!(await exists(join(this.stored.dir, setFile(annotator, id))))) return null;
    return this.#articles.foreignSet(annotator, document);
  }
}
