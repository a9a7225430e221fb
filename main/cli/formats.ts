import { z } from 'zod';
import { readers } from '../articles/readers';
import { formats } from '../formats/table';
import { type Command, checked, json } from './command';
import { formatsMarkdown } from './formats-markdown';
import { columns } from './help';

const Input = z.object({ json: z.boolean().optional(), markdown: z.boolean().optional() });

/** Articles are read only: they have no annotations, so no offsets. */
const articles = readers.map(({ format, extensions }) => ({
  name: format,
  title: `articles (${extensions.map((extension) => `.${extension}`).join(', ')})`,
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
  options: { json, markdown: { type: 'boolean', help: 'print them as docs/formats.md has them' } },
  async run({ values, positionals, streams }) {
    checked(z.tuple([], { error: 'this command takes no file' }), positionals);
    const input = checked(Input, values);
    if (input.markdown) {
      streams.stdout.write(formatsMarkdown(formats));
      return 0;
    }
    if (input.json) {
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
