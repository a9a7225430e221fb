import { resolve } from 'node:path';
import { z } from 'zod';
import { Annotator, type ImportReport, type LabelPlan, TableColumns } from '../../preload/contract';
import { defaultAnnotator } from '../annotator';
import { formatNamed, formats } from '../formats/table';
import { importFiles } from '../import';
import { Project } from '../project/project';
import { type Command, checked, json, type Streams, tellProblems, UsageError } from './command';
import { columns, counted } from './help';
import { progressOn } from './progress';

const names = formats.filter(({ importable }) => importable).map((format) => format.name);

const Operands = z.tuple([z.string().min(1), z.string().min(1)], z.string(), {
  error: 'give a project folder and the files or folders to add',
});

const Input = z.object({
  format: z.enum(names, { error: `choose one of ${names.join(', ')}` }).optional(),
  encoding: z.string().min(1).optional(),
  annotator: Annotator.optional(),
  update: z.boolean().optional(),
  columns: z.string().transform(toColumns).optional(),
  map: z.array(z.string().regex(/^.+=.+$/s, 'say LABEL=LABEL: the dataset’s, then the project’s')).optional(),
  'add-labels': z.boolean().optional(),
  json: z.boolean().optional(),
});

/** `text=body,title=headline` as columns. A name that holds a comma can't be given. */
function toColumns(value: string, context: z.core.$RefinementCtx): TableColumns {
  const pairs = value.split(',').map((pair) => {
    const [role = '', ...name] = pair.split('=');
    return [role.trim(), name.join('=').trim()];
  });
  const columns = TableColumns.strict().safeParse(Object.fromEntries(pairs));
  if (columns.success) return columns.data;
  context.addIssue(
    'write it as text=body,title=headline; there are text, title, date, id, outlet, author, language',
  );
  return z.NEVER;
}

export const importCommand: Command = {
  name: 'import',
  operands: 'DIR FILE…',
  summary: 'add articles, and datasets with their annotations',
  options: {
    format: { type: 'string', value: 'F', help: `read the files as a dataset: ${names.join(', ')}` },
    encoding: { type: 'string', value: 'E', help: "the articles' encoding, when you know it better" },
    annotator: { type: 'string', value: 'A', help: "whose a dataset's annotations become" },
    update: {
      type: 'boolean',
      help: 'an article that is a new version of one in the project takes its place and its annotations',
    },
    columns: { type: 'string', value: 'text=C,…', help: 'which columns of a table of articles are what' },
    map: {
      type: 'string',
      multiple: true,
      value: 'L=L',
      help: "a label of a dataset = the project's label for it; may be repeated",
    },
    'add-labels': { type: 'boolean', help: 'add labels of a dataset that the project does not have' },
    json,
  },
  notes: [
    'A new version is a file of the same name with much of the same text. Without --update it is added as another',
    'article, and that is told. With it, the earlier version is kept in the folder "removed" of the project.',
    'FILE may be a folder or a zip archive; then every article in it is read. What is left out is listed with the reason.',
    'In a table (CSV, TSV, JSON lines, a JSON array) each row is an article. --columns says which column is its text,',
    'title, date, id, outlet, author or language: text=body,title=headline. Without it they are guessed.',
    'Without --annotator, annotations go to whom the dataset names, else to GLOSS_ANNOTATOR or your user name.',
  ],
  async run({ values, positionals, streams, signal }) {
    const [dir, ...paths] = checked(Operands, positionals);
    const input = checked(Input, values);
    const { format, columns: tableColumns, json: asJson, ...given } = input;
    const project = await Project.open(resolve(dir), {
      annotator: given.annotator ?? defaultAnnotator(streams.env),
    });
    const progress = progressOn(streams);
    let report: ImportReport;
    try {
      const labels = planOf(input, project);
      const dataset = format ? formatNamed(format) : undefined;
      const options = { ...given, format: dataset, columns: tableColumns, labels };
      report = await importFiles(project, paths, options, progress.report, signal);
    } finally {
      progress.end();
      await closeLoudly(project, streams);
    }
    const { cancelled, ...told } = report;
    const { problems } = told;
    tellProblems(streams, [...project.view().problems, ...problems, ...told.notes]);
    if (cancelled) streams.stderr.write('gloss import: stopped; what was added by then is kept.\n');
    streams.stdout.write(asJson ? `${JSON.stringify(told)}\n` : inWords(report));
    const sound = problems.length === 0 && project.saveState.state === 'saved';
    return sound && !cancelled ? 0 : 1;
  },
};

/** Throws UsageError for a label to map to that the project does not have. */
function planOf(input: z.infer<typeof Input>, project: Project): LabelPlan {
  const pairs = input.map?.map((pair) => {
    const at = pair.lastIndexOf('=');
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  const { labels } = project.view().scheme;
  const unknown = pairs?.find(([, to]) => !labels.some(({ id }) => id === to));
  if (unknown) {
    const known = labels.map(({ id }) => id).join(', ');
    throw new UsageError(`--map: the project has no label "${unknown[1]}". It has: ${known}.`);
  }
  return { map: pairs && Object.fromEntries(pairs), add: input['add-labels'] ? 'all' : [] };
}

/** Closes the project, and says so when not everything could be written. */
async function closeLoudly(project: Project, { stderr }: Streams): Promise<void> {
  const saved = await project.close();
  if (saved.state === 'failed') stderr.write(`gloss import: ${saved.message}\n`);
}

function inWords({ imported, skipped, versions, updated }: ImportReport): string {
  const annotations = imported.reduce((sum, document) => sum + document.annotations, 0);
  const added = imported.map(({ document, title, date }): [string, string] => [
    document,
    date ? `${title} (${date})` : title,
  ]);
  const left = skipped.map(({ file, reason }): [string, string] => [file, reason]);
  return `Added ${counted(imported.length, 'document')}${annotations > 0 ? ` and ${counted(annotations, 'annotation')}` : ''}.
${columns(added)}${updatedWords(updated)}${versionWords(versions)}${left.length > 0 ? `Left out ${left.length}:\n${columns(left)}` : ''}`;
}

function updatedWords(updated: ImportReport['updated']): string {
  const rows = updated.map(({ document, earlier, exact, moved, orphan }): [string, string] => [
    document,
    `in place of ${earlier}: ${exact} exact, ${moved} moved (to be confirmed), ${counted(orphan, 'orphan')}`,
  ]);
  return rows.length > 0 ? `New versions ${rows.length}:\n${columns(rows)}` : '';
}

function versionWords(versions: ImportReport['versions']): string {
  const rows = versions.map(({ document, earlier, title }): [string, string] => [
    document,
    `seems to be a new version of ${earlier} (“${title}”); --update takes over its annotations`,
  ]);
  return rows.length > 0 ? `Added as other articles ${rows.length}:\n${columns(rows)}` : '';
}
