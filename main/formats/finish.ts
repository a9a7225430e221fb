import { basename, dirname, join } from 'node:path';
import { version } from '../../package.json';
import type { Exported, Job } from './job';
import { longJson } from './long-json';
import { type Manifest, manifestName } from './manifest';
import { writeOptions } from './write-options';

/** Puts a dataset that passed its check in its place, with the manifest and the report. */
export async function finish(job: Job, report: Omit<Exported, 'files'>): Promise<Exported> {
  const { path, format, staged } = job;
  const name = basename(path);
  const written = await staged.files();
  const files = written.map((file) => join(dirname(path), file.path));
  const { problems, ...rest } = { ...report, files };
  const reportName = `${name}.report.json`;
  await writeJson(job, reportName, rest);
  if (format.layout === 'folder') {
    // In the manifest paths are relative to the dataset's folder.
    const own = written.map((file) => ({ ...file, path: file.path.slice(name.length + 1) }));
    await writeJson(job, `${name}/${manifestName}`, manifestOf(job, report, own));
    await staged.commit([name, reportName]);
  } else {
    const beside = `${name}.manifest.json`;
    await writeJson(job, beside, manifestOf(job, report, written));
    await staged.commit([...written.map((file) => file.path), beside, reportName]);
  }
  return { ...rest, problems };
}

async function writeJson({ staged }: Job, path: string, value: object): Promise<void> {
  for (const piece of longJson({ ...value })) await staged.write(path, piece);
}

function manifestOf(
  { project, options, format: { options: choices = [] } }: Job,
  report: Omit<Exported, 'files'>,
  files: Manifest['files'],
): Manifest {
  const { title, scheme } = project.outline();
  const { format, offsetUnit, documents, annotations, lost, split: parts } = report;
  const { annotators, labels, statuses, outlets, from, to, split } = options;
  const write = writeOptions(options);
  const filters = Object.entries({ annotators, labels, statuses, outlets, from, to });
  return {
    ...{ schemaVersion: 1, gloss: version, project: title, format, offsetUnit },
    options: Object.fromEntries(choices.map((choice) => [choice, write[choice]])),
    filters: Object.fromEntries(filters.flatMap(([key, value]) => (value?.length ? [[key, value]] : []))),
    split: split && parts ? { ...split, parts } : null,
    ...{ documents, annotations, lost: lost.length, scheme, files },
  };
}
