import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  Annotator,
  type Document,
  GlossError,
  type LabelScheme,
  type Problem,
  type ProjectFile,
} from '../../preload/contract';
import { sha256 } from '../articles/canonical';
import { diskError } from './disk-words';
import { hasCode, namesIn } from './durable';
import { parseFile } from './json-file';
import { annotationsFolder, documentsFolder, idOfFile, projectFile, safeFileName, sourceFile } from './paths';
import { documentShape, projectShape, type Shape, setShape } from './shapes';
import { checkSet } from './validate-set';

export interface Validation {
  readonly documents: number;
  readonly annotations: number;
  readonly problems: Problem[];
}

/** What the sets are checked against. A text is read when its sets are. */
interface Known {
  readonly root: string;
  readonly scheme: LabelScheme | null;
  readonly problems: Problem[];
}

/**
 * Checks every file and every offset of the project in `dir`, and changes nothing. Throws GlossError `not-found` when
 * there is no project.
 */
export async function validateProject(dir: string): Promise<Validation> {
  const root = resolve(dir);
  const problems: Problem[] = [];
  if ((await namesIn(root)).includes(projectFile) === false) {
    throw new GlossError('not-found', `${root} is not a Gloss project: there is no ${projectFile} in it.`);
  }
  const file = await readChecked<ProjectFile>(root, projectFile, projectShape, problems);
  const known: Known = { root, scheme: file?.data.scheme ?? null, problems };
  const ids = new Set<string>();
  for (const id of await idsIn(root, documentsFolder, problems)) {
    if (await checkDocument(known, id)) ids.add(id);
  }
  let annotations = 0;
  for (const folder of await namesIn(join(root, annotationsFolder))) {
    annotations += await checkFolder(known, folder, ids);
  }
  return { documents: ids.size, annotations, problems };
}

async function checkDocument({ root, problems }: Known, id: string): Promise<boolean> {
  const file = `${documentsFolder}/${id}.json`;
  const read = await readChecked<Document>(root, file, documentShape, problems);
  if (!read) return false;
  const { data: document } = read;
  const tell = (message: string): number => problems.push({ file, message });
  if (document.id !== id) tell(`It says that it is the article “${document.id}”.`);
  if (sha256(document.text) !== document.textSha256)
    tell('The text is not the one it was: its sha256 differs.');
  if (document.text.includes('\r'))
    tell('The text has carriage returns, and offsets are counted without them.');
  const { path, fileName } = document.source;
  const expected = sourceFile(id, safeFileName(fileName));
  if (path !== expected) tell(`Its source should be ${expected}, and it says ${path}.`);
  await checkSource(root, expected, document.source, problems);
  return true;
}

async function checkSource(
  root: string,
  file: string,
  source: Document['source'],
  problems: Problem[],
): Promise<void> {
  try {
    const bytes = await readFile(join(root, file));
    if (sha256(bytes) === source.sha256) return;
    problems.push({ file, message: 'The original file is not the one that was added: its sha256 differs.' });
  } catch (error) {
    const message = hasCode(error, 'ENOENT')
      ? 'The original file is missing.'
      : diskError('It could not be read', error).message;
    problems.push({ file, message });
  }
}

/** Checks one annotator's sets and returns how many annotations are in them. */
async function checkFolder(known: Known, name: string, documents: ReadonlySet<string>): Promise<number> {
  const { root, problems } = known;
  const folder = `${annotationsFolder}/${name}`;
  if (!Annotator.safeParse(name).success) {
    if (!name.startsWith('.'))
      problems.push({ file: folder, message: 'This is not the name of an annotator.' });
    return 0;
  }
  let annotations = 0;
  for (const id of await idsIn(root, folder, problems)) {
    const file = `${folder}/${id}.json`;
    const read = await readChecked(root, file, setShape, problems);
    if (!read) continue;
    annotations += read.data.annotations.length;
    if (read.data.annotator !== name) {
      problems.push({ file, message: `It says that its annotator is “${read.data.annotator}”.` });
    }
    const document = documents.has(id)
      ? await readChecked<Document>(root, `${documentsFolder}/${id}.json`, documentShape, [])
      : null;
    if (!document) {
      problems.push({ file, message: 'These annotations belong to an article that is not in the project.' });
      continue;
    }
    const faults = checkSet(document.data, read.data, known.scheme, read.text);
    problems.push(...faults.map((fault) => ({ file, ...fault })));
  }
  return annotations;
}

/** The ids of the files in a folder. Names that no document can have are problems; files set aside are not. */
async function idsIn(root: string, folder: string, problems: Problem[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of await namesIn(join(root, folder))) {
    const id = idOfFile(name);
    if (id !== null) ids.push(id);
    else if (name.endsWith('.json') && !/\.(broken|version|other-text|changed-elsewhere)-/.test(name)) {
      problems.push({
        file: `${folder}/${name}`,
        message: 'This is not the name of a document, so it is not read.',
      });
    }
  }
  return ids;
}

async function readChecked<T>(
  root: string,
  file: string,
  shape: Shape<T>,
  problems: Problem[],
): Promise<{ data: T; text: string } | null> {
  try {
    const text = await readFile(join(root, file), 'utf8');
    const parsed = await parseFile(file, text, shape);
    if (!parsed.fault) return { data: parsed.data, text };
    const { line, message } = parsed.fault;
    problems.push({
      file,
      ...(line === undefined ? {} : { line }),
      message: `The file is broken: ${message}.`,
    });
  } catch (error) {
    problems.push({ file, message: diskError('It could not be read', error).message });
  }
  return null;
}
