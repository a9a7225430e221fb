import type { Command } from './command';

/** How the command is typed, on one line. */
export function usage(command: Command): string {
  const options = Object.entries(command.options).map(([name, { value, multiple, needed }]) => {
    const option = value ? `--${name} ${value}` : `--${name}`;
    return needed ? option : `[${option}]${multiple ? '…' : ''}`;
  });
  return ['gloss', command.name, command.operands, ...options].filter(Boolean).join(' ');
}

/** `gloss help <command>`. */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, { value, help }]): [string, string] => [
    value ? `--${name} ${value}` : `--${name}`,
    help,
  ]);
  const notes = command.notes?.length ? `\n${command.notes.join('\n')}\n` : '';
  return `Usage: ${usage(command)}\n\n${sentence(command.summary)}\n\n${columns(options)}${notes}`;
}

/** `gloss --help`. */
export function generalHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, operands, summary }): [string, string] => [
    `${name} ${operands}`.trim(),
    summary,
  ]);
  return `Usage: gloss COMMAND …

${columns(rows)}
gloss help COMMAND tells more. A DIR is a project folder.
Exit code: 0 done, 1 the data has a problem (said on standard error), 2 wrong usage.
`;
}

/** Two columns, the first as wide as it must be. */
export function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd().concat('\n')).join('');
}

/** `1 document`, `2 documents`. */
export const counted = (amount: number, noun: string) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
