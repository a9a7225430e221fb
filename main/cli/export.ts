import { z } from 'zod';
import {
  Annotator,
  Day,
  GroupField,
  OffsetUnit,
  type Problem,
  SplitRatio,
  Status,
  TokenScheme,
  WriteOptions,
} from '../../preload/contract';
import { exportProject } from '../formats/export';
import type { Exported, ExportOptions } from '../formats/job';
import { formats } from '../formats/table';
import { setFile } from '../project/paths';
import type { Project } from '../project/project';
import { type Command, checked, json, one, tellProblems, UsageError } from './command';
import { counted } from './help';
import { progressOn } from './progress';
import { reading } from './project';

const names = formats.map((format) => format.name);

const Input = z.object({
  format: z.enum(names, { error: `choose one of ${names.join(', ')}` }),
  out: z.string({ error: 'say where to write' }).min(1, 'say where to write'),
  annotator: z.array(Annotator).optional(),
  label: z.array(z.string()).optional(),
  status: z.array(Status).optional(),
  outlet: z.array(z.string()).optional(),
  from: Day.optional(),
  to: Day.optional(),
  split: SplitRatio.optional(),
  seed: z.string().default('0'),
  group: GroupField.optional(),
  scheme: TokenScheme.optional(),
  cut: WriteOptions.shape.cut.optional(),
  strict: z.boolean().optional(),
  'offset-unit': OffsetUnit.optional(),
  json: z.boolean().optional(),
});
type Input = z.infer<typeof Input>;

export const exportCommand: Command = {
  name: 'export',
  operands: 'DIR',
  summary: 'write a dataset and its report',
  options: {
    format: { type: 'string', needed: true, value: 'F', help: `the dataset's format: ${names.join(', ')}` },
    out: { type: 'string', needed: true, value: 'PATH', help: 'the file to write, or a folder for it' },
    annotator: {
      type: 'string',
      multiple: true,
      value: 'A',
      help: 'only what this person did; may be repeated',
    },
    label: { type: 'string', multiple: true, value: 'L', help: 'only this label; may be repeated' },
    status: {
      type: 'string',
      multiple: true,
      value: 'S',
      help: `only ${Status.options.join(', ')}; may be repeated`,
    },
    outlet: { type: 'string', multiple: true, value: 'O', help: 'only this outlet; may be repeated' },
    from: { type: 'string', value: 'DAY', help: 'published on this day (YYYY-MM-DD) or later' },
    to: { type: 'string', value: 'DAY', help: 'published on this day or earlier' },
    split: { type: 'string', value: 'R', help: 'divide into train, dev and test by document: 80/10/10' },
    seed: { type: 'string', value: 'N', help: 'another seed gives another split (default 0)' },
    group: {
      type: 'string',
      value: 'FIELD',
      help: `documents with the same ${GroupField.options.join(', ')} stay together`,
    },
    scheme: { type: 'string', value: 'S', help: `conll: ${TokenScheme.options.join(', ')}` },
    cut: { type: 'string', value: 'C', help: 'conll: report a span that cuts a token, or split the token' },
    strict: { type: 'boolean', help: 'write nothing when anything would be lost' },
    'offset-unit': { type: 'string', value: 'U', help: 'code-point (as Python counts) or utf-16' },
    json,
  },
  notes: [
    'The report is also written beside the dataset, as PATH.report.json.',
    'A format that is a folder writes PATH as a new folder, or over a dataset that Gloss wrote and nobody changed.',
    'Annotations that a new version of an article moved are written where they are now; the report counts (moved)',
    'those that nobody has confirmed. Orphans are left out and listed.',
    'Texts that are nearly the same always fall on one side of a split.',
  ],
  async run({ values, positionals, streams, signal }) {
    const [dir] = checked(one('a project folder'), positionals);
    const input = checked(Input, values);
    const progress = progressOn(streams);
    const { result, sound } = await reading(dir, streams, async (project) => {
      await checkFilters(project, input);
      return exportProject(project, optionsOf(input), progress.report, signal);
    }).finally(progress.end);
    if (!result) {
      streams.stderr.write('gloss export: stopped; nothing was written.\n');
      return 1;
    }
    tellProblems(streams, [...result.problems, ...(result.refused ? lossesOf(result) : [])]);
    if (result.refused)
      streams.stderr.write('gloss export: nothing was written, because --strict allows no loss.\n');
    streams.stdout.write(input.json ? `${JSON.stringify(result)}\n` : inWords(result));
    return sound && result.problems.length === 0 && !result.refused ? 0 : 1;
  },
};

function optionsOf({ format, out, seed, group, ...input }: Input): ExportOptions {
  const { annotator, label, status, outlet, from, to, split, scheme, cut, strict } = input;
  return {
    ...{
      format,
      out,
      annotators: annotator,
      labels: label,
      statuses: status,
      outlets: outlet,
      from,
      to,
      strict,
    },
    offsetUnit: input['offset-unit'],
    write: { scheme, cut },
    split: split && { ratio: split, seed, group: group ?? null },
  };
}

/** What a strict export would have lost, as problems that name the annotation. */
function lossesOf({ lost }: Exported): Problem[] {
  return lost
    .filter(({ feature }) => feature !== 'offsets')
    .map(({ annotation, annotator, document, reason }) => ({
      file: setFile(annotator ?? '', document),
      message: annotation === null ? reason : `annotation ${annotation}: ${reason}`,
    }));
}

/** A filter that fits nothing is a slip of the keys, and an empty dataset no help. */
async function checkFilters(project: Project, { annotator, label, outlet }: Input): Promise<void> {
  const labels = project.view().scheme.labels.map(({ id }) => id);
  reject('label', label, labels);
  const outlets = project.view().documents.flatMap((document) => document.outlet ?? []);
  reject('outlet', outlet, [...new Set(outlets)].sort());
  if (annotator) reject('annotator', annotator, await project.annotators());
}

function reject(option: string, given: readonly string[] = [], known: readonly string[]): void {
  const unknown = given.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new UsageError(
    `--${option}: the project has no "${unknown}". It has: ${known.join(', ') || 'none'}.`,
  );
}

function inWords(report: Exported): string {
  const { documents, annotations, moved, checked, mismatched, files, lost, split, refused } = report;
  const unit = report.offsetUnit === 'utf-16' ? 'UTF-16 code units' : 'code points';
  const proof = `${counted(checked, 'place')} checked, ${mismatched} wrong (offsets in ${unit})`;
  const amount = (part: { documents: number; annotations: number }) =>
    `${counted(part.documents, 'document')}, ${counted(part.annotations, 'annotation')}`;
  const parts = Object.entries(split ?? {}).map(([name, part]) => `${name}: ${amount(part)}`);
  const some = files.length > 6 ? [...files.slice(0, 5), `and ${files.length - 5} more`] : files;
  const dropped = lost.filter((loss) => loss.dropped).length;
  const losses = `${counted(dropped, 'annotation')} left out, ${counted(lost.length - dropped, 'part')} lost`;
  const lines = [
    refused ? 'Nothing was written.' : `Wrote ${amount({ documents, annotations })}: ${some.join(', ')}`,
    ...parts,
    ...(refused ? [] : [proof]),
    ...(moved > 0
      ? [`${counted(moved, 'annotation')} moved by a new version of an article, not confirmed yet`]
      : []),
    ...(lost.length > 0 ? [`${losses}; the report tells which`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
