import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { readArticle } from '../articles/read-article';
import { fileError } from '../formats/file-error';
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
  async run({ values, positionals, streams }) {
    const [file] = checked(one('one article'), positionals);
    const input = checked(Input, values);
    const bytes = await readFile(file).catch((error: unknown) => {
      throw fileError(error, `read ${file}`);
    });
    const article = readArticle(bytes, basename(file), input.encoding ? { encoding: input.encoding } : {});
    tellProblems(
      streams,
      article.warnings.map((message) => ({ file, message })),
    );
    const { text, title, outlet, date, language, encoding } = article;
    streams.stdout.write(
      input.json ? `${JSON.stringify({ text, title, outlet, date, language, encoding })}\n` : text,
    );
    return 0;
  },
};
