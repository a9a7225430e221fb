import { z } from 'zod';
import { Annotator, OffsetUnit } from '../../preload/contract';
import { type Exported, exportProject } from '../formats/export';
import { formats } from '../formats/table';
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
    'offset-unit': { type: 'string', value: 'U', help: 'code-point (as Python counts) or utf-16' },
    json,
  },
  notes: ['The report is also written beside the dataset, as PATH.report.json.'],
  async run({ values, positionals, streams, signal }) {
    const [dir] = checked(one('a project folder'), positionals);
    const input = checked(Input, values);
    const progress = progressOn(streams);
    const { result, sound } = await reading(dir, streams, async (project) => {
      await checkFilters(project, input);
      const { format, out, annotator, label } = input;
      const options = { format, out, annotators: annotator, labels: label, offsetUnit: input['offset-unit'] };
      return exportProject(project, options, progress.report, signal);
    }).finally(progress.end);
    if (!result) {
      streams.stderr.write('gloss export: stopped; nothing was written.\n');
      return 1;
    }
    tellProblems(streams, result.problems);
    streams.stdout.write(input.json ? `${JSON.stringify(result)}\n` : inWords(result));
    return sound && result.problems.length === 0 ? 0 : 1;
  },
};

/** A filter that fits nothing is a slip of the keys, and an empty dataset no help. */
async function checkFilters(project: Project, { annotator, label }: Input): Promise<void> {
  const labels = project.view().scheme.labels.map(({ id }) => id);
  reject('label', label, labels);
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
  const { documents, annotations, checked, mismatched, files, lost } = report;
  const unit = report.offsetUnit === 'utf-16' ? 'UTF-16 code units' : 'code points';
  const proof = `${counted(checked, 'place')} checked, ${mismatched} wrong (offsets in ${unit})`;
  return `Wrote ${counted(documents, 'document')}, ${counted(annotations, 'annotation')}: ${files.join(', ')}
${proof}${lost.length > 0 ? `\n${counted(lost.length, 'annotation')} left out; the report tells which` : ''}
Report: ${files[0]}.report.json\n`;
}
