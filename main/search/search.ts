import { expressionFor, GlossError, type Output, type Progress, type Query } from '../../preload/contract';
import type { Project } from '../project/project';
import { Finder } from './finder';

type Found = Output<'search:project'>;

/**
 * Looks for the query in every document's text, in the project's order; documents without a hit are left out. A
 * document that cannot be read is left out too: the project has told of it. When `signal` aborts, what was found
 * until then is the answer.
 * Throws GlossError `bad-input` when the person's regular expression is none, or never comes to an end.
 */
export async function searchProject(
  project: Pick<Project, 'view' | 'readDocument'>,
  query: Query,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
  finder = new Finder(),
): Promise<Found> {
  refuseWrong(query);
  const { documents } = project.view();
  const found: Found = [];
  try {
    for (const [done, { id, title }] of documents.entries()) {
      if (signal.aborted) return found;
      onProgress({ task: 'search', done, total: documents.length, current: title });
      const text = await textOf(project, id);
      const hits = await finder.find({ text, query }, signal);
      if (hits === null) throw tooSlow(title);
      if (hits.length > 0) found.push({ document: id, hits: [...hits] });
    }
    return found;
  } finally {
    await finder.close();
  }
}

async function textOf(project: Pick<Project, 'readDocument'>, id: string): Promise<string> {
  try {
    return (await project.readDocument(id)).text;
  } catch (error) {
    if (error instanceof GlossError && error.code !== 'disk') return '';
    throw error;
  }
}

function refuseWrong(query: Query): void {
  try {
    expressionFor(query);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(': ').at(-1) : String(error);
    throw new GlossError('bad-input', `“${query.text}” is not a regular expression: ${reason}.`);
  }
}

function tooSlow(title: string): GlossError {
  return new GlossError(
    'bad-input',
    `The search was stopped: in “${title}” the expression did not come to an end. Try a simpler one.`,
  );
}
