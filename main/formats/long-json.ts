/** So many items of a list become one piece. */
const PACK = 1000;

/**
 * An object as `JSON.stringify(value, null, 2)` prints it, and a line end, in pieces: its lists may be longer than one
 * string can be.
 */
export function* longJson(value: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{';
  for (const [name, one] of Object.entries(value)) {
    if (one === undefined) continue;
    yield `${before}\n  ${JSON.stringify(name)}: `;
    if (Array.isArray(one) && one.length > 0) yield* list(one);
    else yield indented(one, '  ');
    before = ',';
  }
  yield before === '{' ? '{}\n' : '\n}\n';
}

function* list(items: readonly unknown[]): Generator<string> {
  for (let from = 0; from < items.length; from += PACK) {
    const lines = items.slice(from, from + PACK).map((item) => `\n    ${indented(item, '    ')}`);
    yield `${from === 0 ? '[' : ','}${lines.join(',')}`;
  }
  yield '\n  ]';
}

/** No string has a line end of its own in JSON. */
function indented(value: unknown, margin: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${margin}`);
}
