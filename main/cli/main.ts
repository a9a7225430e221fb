import { GlossError } from '../../preload/contract';
import { type Command, parse, type Streams, UsageError } from './command';
import { exportCommand } from './export';
import { formatsCommand } from './formats';
import { commandHelp, generalHelp, usage } from './help';
import { importCommand } from './import';
import { initCommand } from './init';
import { statsCommand } from './stats';
import { suggestCommand } from './suggest';
import { textCommand } from './text';
import { validateCommand } from './validate';

const commands: readonly Command[] = [
  initCommand,
  importCommand,
  exportCommand,
  validateCommand,
  statsCommand,
  textCommand,
  suggestCommand,
  formatsCommand,
];

/**
 * The command line. `argv` is what was typed after the program's name. Answers with the exit code: 0 done, 1 the data
 * has a problem (described on standard error, all else kept), 2 wrong usage. When `signal` stops a long command,
 * what is done by then is kept, and the code is 1.
 */
export async function main(
  argv: readonly string[],
  streams: Streams,
  signal: AbortSignal = new AbortController().signal,
): Promise<0 | 1 | 2> {
  const [name = '', ...args] = argv;
  if (name === 'help' || name === '--help' || name === '-h') return help(args[0], streams);
  const command = commandNamed(name);
  if (!command) return unknown(name, streams);
  try {
    const { values, positionals } = parse(command, args);
    if (values.help) return help(name, streams);
    return await command.run({ values, positionals, streams, signal });
  } catch (error) {
    return failure(error, command, streams);
  }
}

const commandNamed = (name: string) => commands.find((command) => command.name === name);

function help(name: string | undefined, streams: Streams): 0 | 2 {
  const command = commandNamed(name ?? '');
  if (name !== undefined && !command) return unknown(name, streams);
  streams.stdout.write(command ? commandHelp(command) : generalHelp(commands));
  return 0;
}

function unknown(name: string, streams: Streams): 2 {
  const complaint = name ? `there is no command "${name}".` : 'which command?';
  streams.stderr.write(`gloss: ${complaint}\n\n${generalHelp(commands)}`);
  return 2;
}

function failure(error: unknown, command: Command, { stderr }: Streams): 1 | 2 {
  if (error instanceof UsageError) {
    stderr.write(`gloss ${command.name}: ${error.message}\nUsage: ${usage(command)}\n`);
    return 2;
  }
  if (error instanceof GlossError) stderr.write(`gloss ${command.name}: ${error.message}\n`);
  else stderr.write(`gloss ${command.name}: something went wrong inside Gloss.\n${detailsOf(error)}\n`);
  return 1;
}

function detailsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
