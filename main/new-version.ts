import type { Progress, TakenOver } from '../preload/contract';
import { answerAside } from './anchor/anchorer';
import { type Carried, orphansOf } from './anchor/carry';
import { likelyVersion } from './anchor/resemblance';
import type { Project } from './project/project';
import { inSlices } from './project/slices';

/** So many articles from files of one name are compared; more of them are rows of a table, or pages all named alike. */
const MOST_ALIKE = 20;

/**
 * Makes the document `to` the new version of `from`: all annotators' annotations get their places in the new text, or
 * are put on the list to be settled. Throws GlossError, and changes nothing, when that fails or the signal aborts.
 */
export async function takeOverAnnotations(
  project: Project,
  from: string,
  to: string,
  onProgress: (progress: Progress) => void = () => {},
  signal?: AbortSignal,
): Promise<TakenOver> {
  return project.versions.takeOver(from, to, async (before, after, sets) => {
    const annotations = sets.flatMap((set) => set.annotations);
    const strays = sets.flatMap((set) => orphansOf(set).map(({ annotation }) => annotation));
    const tell = (done: number) =>
      onProgress({ task: 'anchor', done, total: annotations.length, current: after.title });
    const rejected = sets.flatMap((set) => set.rejected);
    const request = { before: before.text, after: after.text, annotations, strays, rejected, compare: false };
    const { anchored, strays: places, rejected: found } = await answerAside(request, tell, signal);
    let [next, nextStray, nextRejected] = [0, 0, 0];
    return sets.map((set): Carried => {
      const [first, firstStray, firstRejected] = [next, nextStray, nextRejected];
      next += set.annotations.length;
      nextStray += orphansOf(set).length;
      nextRejected += set.rejected.length;
      return {
        anchored: anchored.slice(first, next),
        strays: places.slice(firstStray, nextStray),
        rejected: found.slice(firstRejected, nextRejected),
      };
    });
  });
}

/** Finds, for articles that are added, which ones of the project they may be new versions of. */
export class EarlierVersions {
  private constructor(
    private readonly project: Project,
    private readonly byFile: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** What is added from now on is no earlier version of anything. */
  static async in(project: Project): Promise<EarlierVersions> {
    const byFile = new Map<string, string[]>();
    await inSlices(project.documents(), (id) => {
      const { fileName } = project.summary(id);
      const ids = byFile.get(fileName);
      if (ids) ids.push(id);
      else byFile.set(fileName, [id]);
    });
    return new EarlierVersions(project, byFile);
  }

  /** The article that came from a file of the same name and has much of the same text; null when there is none. */
  async of(fileName: string, text: string): Promise<{ id: string; title: string } | null> {
    const ids = this.byFile.get(fileName) ?? [];
    if (ids.length === 0 || ids.length > MOST_ALIKE) return null;
    const documents = await Promise.all(
      ids.filter((id) => this.project.has(id)).map((id) => this.project.readDocument(id)),
    );
    return likelyVersion(documents, text);
  }
}
