/** One line of an `.ann` file: `T1<tab>data<tab>tail`. */
export interface Line {
  readonly number: number;
  readonly id: string;
  readonly kind: string;
  readonly data: string;
  readonly tail: string;
}

/** What is wrong with a line, as the beginning of a sentence. */
export interface BadLine {
  readonly number: number;
  readonly id: string | null;
  readonly reason: string;
}

/** The lines of an `.ann` file, good and bad; empty ones at its end are passed over. */
export function linesOf(content: string): (Line | BadLine)[] {
  const taken = new Set<string>();
  return content
    .trimEnd()
    .split('\n')
    .map((text, index) => lineOf(text.replace(/\r$/, ''), index + 1, taken));
}

function lineOf(text: string, number: number, taken: Set<string>): Line | BadLine {
  const [, id = '', data = '', tail = ''] = /^([^\t]*)\t([^\t]*)(?:\t(.*))?$/s.exec(text) ?? [];
  if (id === '') {
    const reason = text.trim() === '' ? 'the line is empty' : 'the line has no id before a tab';
    return { number, id: null, reason };
  }
  if (id !== '*' && !/^[TREAMN#]\S*\d\S*$/.test(id))
    return { number, id, reason: `“${id.slice(0, 40)}” is no id of brat's` };
  if (id !== '*' && taken.has(id)) return { number, id: null, reason: `another line has the id ${id}` };
  taken.add(id);
  return { number, id, kind: id.charAt(0), data: data.trimEnd(), tail };
}

/** A place that a T line names: code points, and the words that it says stand there. */
export interface StatedPlace {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}

/** A T line's type and places, or what is wrong with it. */
export function textBound({ data, tail }: Line): { type: string; places: StatedPlace[] } | string {
  const match = /^(\S+) (\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*)$/.exec(data);
  if (!match) return 'the line is not “T1, tab, type, start, end, tab, text”';
  const [, type = '', spans = ''] = match;
  const places = spans.split(';').map((span) => {
    const [start = 0, end = 0] = span.split(' ').map(Number);
    return { start, end };
  });
  if (places.some(({ start, end }) => end <= start)) return 'it does not end after it starts';
  const worded = withWords(places, tail);
  return typeof worded === 'string' ? worded : { type, places: worded };
}

/** The words of each place: they stand after each other with a space between (in old files with nothing between). */
function withWords(places: readonly StatedPlace[], tail: string): StatedPlace[] | string {
  if (tail.trim() === '') return [...places];
  const words = Array.from(tail);
  const bare = places.reduce((sum, { start, end }) => sum + end - start, 0);
  const spaced = bare + places.length - 1;
  const gap = words.length >= spaced ? 1 : 0;
  if (gap === 0 && words.length !== bare) return `its text “${shortened(tail)}” is shorter than its place`;
  if (words.length > spaced && !/\s/.test(words[spaced] ?? '')) {
    const [only] = places;
    if (places.length === 1 && only) return [{ ...only, text: tail }];
    return `its text “${shortened(tail)}” is longer than its places`;
  }
  let from = 0;
  return places.map(({ start, end }) => {
    const text = words.slice(from, from + end - start).join('');
    from += end - start + gap;
    return { start, end, text };
  });
}

function shortened(words: string): string {
  const characters = Array.from(words.slice(0, 120));
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : words;
}

/** `Type:T1 Role:T2 Role:E3`: an event's type, trigger and arguments; null where the line is something else. */
export function eventOf({
  data,
}: Line): { type: string; trigger: string; args: [role: string, target: string][] } | null {
  const [head = '', ...rest] = data.split(/\s+/);
  const [type, trigger, more] = head.split(':');
  const args = rest.map(argumentOf);
  if (!type || !trigger || more !== undefined || !args.every((arg) => arg !== null)) return null;
  return { type, trigger, args };
}

/** `Type Arg1:T1 Arg2:T2`; null where the line is something else. */
export function relationOf({ data }: Line): { type: string; from: string; to: string } | null {
  const [type, ...rest] = data.split(/\s+/);
  const [first, second] = rest.map(argumentOf);
  if (!type || !first || !second || rest.length !== 2 || first[0] === second[0]) return null;
  return { type, from: first[1], to: second[1] };
}

function argumentOf(word: string): [role: string, target: string] | null {
  const [role, target, more] = word.split(':');
  return role && target && more === undefined ? [role, target] : null;
}
