import type { ImportOutcome, Problem } from '../../preload/contract';

/** What is to be said of a file, or of a line in it. */
export interface Line {
  readonly where: string;
  readonly what: string;
}

/** How many lines there are for each reason, most first. Names and line numbers in a reason do not count. */
export function reasonsOf(lines: readonly Line[]): { reason: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { what } of lines) {
    const reason = what.replace(/^Line \d+: /, '').replace(/“[^”]*”( \([^)]*\))?/g, '“…”');
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

export function skippedLines({ skipped }: ImportOutcome): Line[] {
  return skipped.map(({ file, reason }) => ({ where: file, what: reason }));
}

/** What is worth a look in what was added: what was left out is told elsewhere. */
export function problemLines({ skipped, problems }: ImportOutcome): Line[] {
  const told = new Set(skipped.map(({ file, reason }) => `${file}: ${reason}`));
  const isTold = ({ file, line, message }: Problem) =>
    told.has(`${file}: ${message}`) || told.has(`${file}: Line ${line}: ${message}`);
  return problems.filter((problem) => !isTold(problem)).map(lineOf);
}

export function lineOf({ file, line, message }: Problem): Line {
  return { where: line === undefined ? file : `${file}, line ${line}`, what: message };
}

/** Shortens where lines are: the folder that all of them are in is not said each time. */
export function shortened(lines: readonly Line[]): (where: string) => string {
  const paths = lines.map(({ where }) => where.split(/[/\\]/).slice(0, -1));
  const [first = [], ...others] = paths;
  const differs = (part: string, at: number) => others.some((path) => path[at] !== part);
  const end = first.findIndex(differs);
  const common = end < 0 ? first.length : end;
  return (where) => where.split(/[/\\]/).slice(common).join('/');
}
