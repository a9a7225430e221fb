import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { GlossError, type Problem } from '../../preload/contract';
import { defaultAnnotator } from '../annotator';
import type { Found } from '../articles/read-articles';
import { openReader } from '../articles/reader-pool';
import { findArticles, isProject } from '../articles/walk';
import { Project } from '../project/project';
import { Knowledge, type Known } from '../suggest/knowledge';
import { ProjectNews } from '../suggest/project-news';

/** A text to work on, with the name by which the person knows it. */
export interface NamedText {
  /** A document's id; the path of an article; `news.csv:12` for the row that begins on that line. */
  readonly document: string;
  readonly text: string;
  /** BCP 47; null when it is not known. */
  readonly language: string | null;
  /** So many are still to come, as far as is known. */
  readonly more: number;
  /** What its project adds to suggestions. */
  readonly known?: Known;
}

/** Something that the person should know. `missing` when a text is not there because of it. */
export interface Trouble extends Problem {
  readonly missing: boolean;
}

/**
 * The texts at `path`, one by one: those of a project, the article that a file is, the rows of a table, or all
 * articles in a folder or an archive. What is wrong with one comes in its place. Throws GlossError when the path, or
 * a project as a whole, cannot be read.
 */
export async function* textsAt(path: string, env: NodeJS.ProcessEnv): AsyncGenerator<NamedText | Trouble> {
  const folder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (folder && (await isProject(path))) yield* ofProject(path, env);
  else yield* ofArticles(path);
}

async function* ofProject(dir: string, env: NodeJS.ProcessEnv): AsyncGenerator<NamedText | Trouble> {
  const project = await Project.open(resolve(dir), { annotator: defaultAnnotator(env), lock: false });
  try {
    const ids = project.documents();
    const knowledge = new Knowledge();
    knowledge.learn(await new ProjectNews(project).next());
    for (const [index, document] of ids.entries()) {
      const { text, language } = await project.readDocument(document);
      yield { document, text, language, more: ids.length - index - 1, known: knowledge.for(document) };
    }
    for (const problem of project.view().problems) yield { ...problem, missing: true };
  } finally {
    await project.close();
  }
}

async function* ofArticles(path: string): AsyncGenerator<NamedText | Trouble> {
  const { files, skipped } = await findArticles([path]);
  const itself = skipped.find(({ file }) => file === path);
  if (itself) throw new GlossError('bad-input', `${path}: ${itself.reason}`);
  for (const { file, reason } of skipped) yield { file, message: `left out: ${reason}`, missing: false };
  const reader = openReader();
  try {
    for (const [index, file] of files.entries()) {
      try {
        for await (const found of reader.read(file)) yield* inFile(found, files.length - index - 1);
      } catch (error) {
        if (!(error instanceof GlossError)) throw error;
        yield { file, message: error.message, missing: true };
      }
    }
  } finally {
    await reader.close();
  }
}

function* inFile(found: Found, filesToCome: number): Generator<NamedText | Trouble> {
  const { file, line } = found;
  const at = line === undefined ? { file } : { file, line };
  if ('message' in found) return yield { ...at, message: found.message, missing: found.leftOut };
  for (const message of found.warnings) yield { ...at, message, missing: false };
  const { text, language } = found;
  const document = line === undefined ? file : `${file}:${line}`;
  yield { document, text, language, more: found.more + filesToCome };
}
