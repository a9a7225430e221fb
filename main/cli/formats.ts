import { z } from 'zod';
import { formats } from '../formats/table';
import { type Command, checked, json } from './command';
import { columns } from './help';

const Input = z.object({ json: z.boolean().optional() });

/** Articles are read only: they have no annotations, so no offsets. */
const articles = [
  { name: 'text', title: 'Plain text (.txt)' },
  { name: 'markdown', title: 'Markdown (.md)' },
].map((format) => ({
  ...format,
  reads: true,
  writes: false,
  offsetUnit: null,
  carries: ['text', 'metadata'],
  loses: [],
}));

const datasets = formats.map(({ name, title, extensions, importable, offsetUnits, carries, loses }) => ({
  name,
  title: `${title} (${extensions.join(', ')})`,
  reads: importable,
  writes: true,
  offsetUnit: offsetUnits[0],
  offsetUnits,
  carries,
  loses,
}));

export const formatsCommand: Command = {
  name: 'formats',
  operands: '',
  summary: 'every format that Gloss reads and writes',
  options: { json },
  async run({ values, positionals, streams }) {
    checked(z.tuple([], { error: 'this command takes no file' }), positionals);
    if (checked(Input, values).json) {
      streams.stdout.write(`${JSON.stringify({ formats: [...articles, ...datasets] })}\n`);
      return 0;
    }
    for (const { name, title, reads, writes, offsetUnit, carries, loses } of [...articles, ...datasets]) {
      const ways = [reads && 'read', writes && 'written'].filter(Boolean).join(' and ');
      const offsets: [string, string][] = offsetUnit ? [['offsets', offsetUnit]] : [];
      const rest: [string, string][] = [
        ['carries', carries.join(', ')],
        ['loses', loses.join(', ') || 'nothing'],
      ];
      streams.stdout.write(`${name}: ${title}, ${ways}\n${columns([...offsets, ...rest])}`);
    }
    return 0;
  },
};
