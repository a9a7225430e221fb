import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type ArticleFile, type OpenOptions, Project } from '../../../main/project/project';
import { type Annotation, fragmentAt } from '../../../preload/contract';

const temporary: string[] = [];
const opened: Project[] = [];

afterEach(async () => {
  for (const project of opened.splice(0)) await project.close();
  for (const dir of temporary.splice(0)) await rm(dir, { recursive: true, force: true });
});

export async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'gloss-project-'));
  temporary.push(dir);
  return dir;
}

/** A new project folder with no documents. */
export async function newProject(): Promise<string> {
  const dir = join(await temporaryFolder(), 'project');
  await Project.create(dir, { title: 'Port Alder' });
  return dir;
}

/** Opens the project, and closes it when the test is over. */
export async function openedProject(dir: string, options: Partial<OpenOptions> = {}): Promise<Project> {
  const project = await Project.open(dir, { annotator: 'ana', ...options });
  opened.push(project);
  return project;
}

export const text =
  'Mayor Edda Holm claims victory with 51 percent.\n\n“We won 🗳️ it,” she said.\nThe League says 44%. A cafe\u0301 cheered.\n';

export function article(change: Partial<ArticleFile> = {}): ArticleFile {
  const words = change.text ?? text;
  const bytes = new TextEncoder().encode(words);
  return {
    text: words,
    title: 'Holm claims victory',
    outlet: 'The Alder Post',
    author: null,
    date: '2031-05-03',
    language: 'en',
    format: 'text',
    encoding: 'UTF-8',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    fileName: 'holm.txt',
    ...change,
  };
}

export const now = new Date('2031-05-04T10:00:00.000Z');

/** An annotation on the first place where the words stand. */
export function annotate(id: string, words: string, label = 'claim', within = text): Annotation {
  const start = within.indexOf(words);
  return annotationAt(id, within, start, start + words.length, label);
}

export function annotationAt(
  id: string,
  within: string,
  start: number,
  end: number,
  label = 'claim',
): Annotation {
  return {
    id,
    label,
    fragments: [fragmentAt(within, { start, end })],
    attributes: {},
    note: '',
    origin: { kind: 'hand' },
    creator: 'ana',
    created: now.toISOString(),
    modified: now.toISOString(),
  };
}

export async function json(dir: string, file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(dir, file), 'utf8'));
}
