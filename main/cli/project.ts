import { resolve } from 'node:path';
import { defaultAnnotator } from '../annotator';
import { Project } from '../project/project';
import { type Streams, tellProblems } from './command';

/** Opens the project for reading only, does the work, and tells what was wrong with its files. */
export async function reading<T>(
  dir: string,
  streams: Streams,
  work: (project: Project) => Promise<T>,
): Promise<{ result: T; sound: boolean }> {
  const project = await Project.open(resolve(dir), { annotator: defaultAnnotator(streams.env), lock: false });
  try {
    const result = await work(project);
    const { problems } = project.view();
    tellProblems(streams, problems);
    return { result, sound: problems.length === 0 };
  } finally {
    await project.close();
  }
}
