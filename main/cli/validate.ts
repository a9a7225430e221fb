import { resolve } from 'node:path';
import { z } from 'zod';
import { validateProject } from '../project/validate';
import { type Command, checked, json, one, tellProblems } from './command';
import { counted } from './help';

const Input = z.object({ json: z.boolean().optional() });

export const validateCommand: Command = {
  name: 'validate',
  operands: 'DIR',
  summary: 'check every file and every offset of a project',
  options: { json },
  notes: ['It changes nothing.'],
  async run({ values, positionals, streams }) {
    const [dir] = checked(one('a project folder'), positionals);
    const input = checked(Input, values);
    const validation = await validateProject(resolve(dir));
    const { documents, annotations, problems } = validation;
    tellProblems(streams, problems);
    const counts = [
      counted(documents, 'document'),
      counted(annotations, 'annotation'),
      counted(problems.length, 'problem'),
    ].join(', ');
    streams.stdout.write(`${input.json ? JSON.stringify(validation) : counts}\n`);
    return problems.length > 0 ? 1 : 0;
  },
};
