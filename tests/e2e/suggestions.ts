import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectFile } from '../../preload/contract';
import { makeProject } from './app';

/** Articles with quotes in them that leave no doubt. */
export const pier = [
  'Council votes on the pier',
  '',
  '“The pier will be closed in May,” Ada Holm said. Nobody was surprised.',
  '“We have waited long enough,” said Bram Oster, the ferry captain.',
  'Rain fell all night.',
  '“It is a good day for the town,” the mayor told reporters.',
  '',
].join('\n');
export const ferry = [
  'Ferry sails again',
  '',
  'The ferry was back.',
  '“Nobody believed us,” said Bram Oster. The sea was calm.',
  '',
].join('\n');

export const quotes = [
  'The pier will be closed in May',
  'We have waited long enough',
  'It is a good day for the town',
] as const;

/** A project whose only label is Quote, so that nothing else is suggested in it. */
export function quotesProject(folder: string, articles: Readonly<Record<string, string>>): string {
  const dir = makeProject(join(folder, 'project'), articles);
  const file = join(dir, 'gloss.json');
  const project = ProjectFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const labels = project.scheme.labels.filter(({ id }) => id === 'quote');
  writeFileSync(file, JSON.stringify({ ...project, scheme: { ...project.scheme, labels } }));
  return dir;
}
