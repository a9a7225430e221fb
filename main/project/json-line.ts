import { z } from 'zod';

/** What is wrong with a JSON text, in a sentence's part, and the line (from 1) where it shows, when that is known. */
export interface Fault {
  readonly line: number | undefined;
  readonly message: string;
}

/** The fault that a failed JSON.parse or zod check of `text` tells of. */
export function faultOf(text: string, error: unknown): Fault {
  if (error instanceof z.ZodError) return schemaFault(text, error);
  if (error instanceof SyntaxError)
    return { line: syntaxLine(text, error.message), message: 'it is not valid JSON' };
  throw error;
}

/** V8 names a position for some errors, quotes the place for others, and says neither at the end of the text. */
function syntaxLine(text: string, message: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return lineAt(text, Number(position));
  const quoted = /^Unexpected token '([\s\S]+?)', (\.\.\.)?"([\s\S]*?)"(?:\.\.\.)? is not valid JSON$/.exec(
    message,
  );
  if (!quoted) return /end of JSON input/.test(message) ? lineAt(text, text.length) : undefined;
  const [, token = '', cut, snippet = ''] = quoted;
  const start = text.indexOf(snippet);
  if (start < 0) return undefined;
  // A snippet that is cut in front has ten characters before the token.
  return lineAt(text, start + (cut ? 10 : Math.max(0, snippet.lastIndexOf(token))));
}

function schemaFault(text: string, error: z.ZodError): Fault {
  const [issue] = error.issues;
  if (!issue) return { line: undefined, message: 'its contents are not as they should be' };
  const path = issue.path.map(String);
  const place = path.length > 0 ? `“${path.join('.')}” is not as it should be: ` : '';
  return { line: lineOfPath(text, path), message: `${place}${issue.message}` };
}

/** The line of an annotation when the path leads into one, else of the path's first key. */
function lineOfPath(text: string, path: readonly string[]): number | undefined {
  const [key, index] = path;
  if (key === undefined) return undefined;
  const start = text.search(new RegExp(`${quotedPattern(key)}\\s*:`));
  if (start < 0) return undefined;
  // Gloss prints one annotation a line; a file printed otherwise gets the line of the list.
  const line = lineAt(text, start);
  if (index === undefined || !/^\d+$/.test(index)) return line;
  return /^[^\n]*\[\n\s*\{"id":/.test(text.slice(start)) ? line + 1 + Number(index) : line;
}

/** The line (from 1) on which the annotation with this id starts; undefined when it is not found. */
export function lineOfId(text: string, id: string): number | undefined {
  const at = text.search(new RegExp(`"id"\\s*:\\s*${quotedPattern(id)}`));
  return at < 0 ? undefined : lineAt(text, at);
}

function quotedPattern(value: string): string {
  return JSON.stringify(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
