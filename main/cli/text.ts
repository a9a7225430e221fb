import { z } from 'zod';
import { GlossError } from '../../preload/contract';
import { openReader } from '../articles/reader-pool';
import { type Command, checked, json, one, tellProblems } from './command';

const Input = z.object({ encoding: z.string().min(1).optional(), json: z.boolean().optional() });

export const textCommand: Command = {
  name: 'text',
  operands: 'FILE',
  summary: "an article's text as the window would show it",
  options: {
    encoding: { type: 'string', value: 'E', help: "the file's encoding, when you know it better" },
    json,
  },
  async run({ values, positionals, streams, signal }) {
    const [file] = checked(one('one article'), positionals);
    const input = checked(Input, values);
    const reader = openReader();
    signal.addEventListener('abort', () => void reader.close());
    const article = await reader
      .readFile(file, input.encoding ? { encoding: input.encoding } : {})
      .catch((error) => {
        throw error instanceof GlossError ? new GlossError(error.code, `${file}: ${error.message}`) : error;
      })
      .finally(() => reader.close());
    const { text, title, outlet, author, date, language, encoding, weak, warnings } = article;
    tellProblems(
      streams,
      warnings.map((message) => ({ file, message })),
    );
    streams.stdout.write(
      input.json
        ? `${JSON.stringify({ text, title, outlet, author, date, language, encoding, weak })}\n`
        : text,
    );
    return 0;
  },
};
