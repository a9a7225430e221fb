import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { Project } from '../project/project';
import { type Command, checked, json, one } from './command';

const Input = z.object({
  title: z.string().trim().min(1, 'the title is empty').optional(),
  json: z.boolean().optional(),
});

export const initCommand: Command = {
  name: 'init',
  operands: 'DIR',
  summary: 'make an empty project folder',
  options: {
    title: { type: 'string', value: 'T', help: "the project's title; the folder's name otherwise" },
    json,
  },
  async run({ values, positionals, streams }) {
    const [operand] = checked(one('the folder to make'), positionals);
    const input = checked(Input, values);
    const dir = resolve(operand);
    const title = input.title ?? (basename(dir) || 'Project');
    await Project.create(dir, { title });
    streams.stdout.write(
      input.json ? `${JSON.stringify({ project: dir })}\n` : `Made the project "${title}" in ${dir}\n`,
    );
    return 0;
  },
};
