import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Problem } from '../../preload/contract';

/** Where a command reads its surroundings and writes its words. `process` is one. */
export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly env: NodeJS.ProcessEnv;
}

/** What a command gets: the arguments as they were typed, and where to speak. */
export interface Call {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
  readonly streams: Streams;
  /** Set when the person wants to stop. */
  readonly signal: AbortSignal;
}

/** One command of the command line: one file each, and a row in `main.ts`. */
export interface Command {
  readonly name: string;
  /** What stands behind the name: `DIR FILE…`. */
  readonly operands: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Further sentences for `gloss help <name>`. */
  readonly notes?: readonly string[];
  /** Does it, and answers with the exit code: 0 done, 1 the data has a problem. */
  run(call: Call): Promise<0 | 1>;
}

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** The command does not go without it. */
  readonly needed?: true;
  /** What stands for the value in the help: `E`. */
  readonly value?: string;
  readonly help: string;
}

/** The command line was wrong: exit 2, with the command's usage. */
export class UsageError extends Error {}

export const json: Option = { type: 'boolean', help: 'print one JSON value' };

/** Splits what was typed into options and the rest. Throws UsageError for an option that the command lacks. */
export function parse(command: Command, args: readonly string[]): Pick<Call, 'values' | 'positionals'> {
  const options: Record<string, { type: 'string' | 'boolean'; multiple: boolean; short?: string }> = {};
  for (const [name, { type, multiple = false }] of Object.entries(command.options)) {
    options[name] = { type, multiple };
  }
  options.help = { type: 'boolean', multiple: false, short: 'h' };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

/** The arguments in the shape that the command asks for. Throws UsageError with the first thing that is wrong. */
export function checked<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const option = typeof issue?.path[0] === 'string' ? `--${issue.path[0]}: ` : '';
  throw new UsageError(`${option}${issue?.message ?? 'the arguments are wrong'}`);
}

/** Exactly one operand. */
export function one(what: string): z.ZodType<[string]> {
  return z.tuple([z.string().min(1)], { error: `give ${what}, and nothing else` });
}

/** Says each problem on standard error, as `file:line: message`. */
export function tellProblems(streams: Streams, problems: readonly Problem[]): void {
  for (const { file, line, message } of problems) {
    streams.stderr.write(`${file}${line === undefined ? '' : `:${line}`}: ${message}\n`);
  }
}
