import type { Attribution } from './attribution';
import type { Frame } from './frame';

/** The most pieces that a name with its titles has. */
const LONGEST = 16;

/** "“It is closed.” — Ann Roe" and "“Port closed”: Roe": a name and no more after the words in quotation marks. */
export function signedIn(frame: Frame): readonly Attribution[] {
  const [quotation, mark] = frame;
  if (!quotation?.quoted || !mark || !/^(?:\p{Pd}{1,2}|:)$/u.test(mark.text)) return [];
  let to = frame.length;
  while (/^[.,]$/u.test(frame[to - 1]?.text ?? '')) to--;
  // "— Ann Roe, mayor of Bremen"
  const comma = mark.text === ':' ? -1 : frame.findIndex(({ text }) => text === ',');
  const headEnd = comma > 2 && comma < to ? comma : to;
  const name = frame.slice(2, headEnd);
  if (name.length === 0 || to - 2 > LONGEST || !name.every(isNamePart)) return [];
  return [
    {
      content: [{ from: 0, to: 1 }],
      cue: { from: 1, to: 2 },
      source: { from: 2, to: headEnd, headEnd },
      cueStands: 'after',
      cueIs: 'signed',
    },
  ];
}

/** "— Ann Roe" as a line of its own: the name that signs the words in quotation marks of the line before. */
export function signatureIn(line: string): { readonly mark: string; readonly name: string } | null {
  const [, mark, name] = SIGNATURE.exec(line) ?? [];
  return mark && name ? { mark, name: name.replace(/(?<=\p{L}{2})\.$/u, '') } : null;
}

const SIGNATURE =
  /^\s*(\p{Pd}{1,2})\s?(\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|of|the|de|von|van|for|der|bin)){0,5})(?:,.{1,60})?\.?\s*$/u;

function isNamePart({ text, quoted }: Frame[number], at: number): boolean {
  if (quoted) return false;
  return at === 0
    ? /^\p{Lu}/u.test(text)
    : /^[\p{Lu}\p{N}.,\p{Pd}&]|^(?:of|the|de|von|van|for|der|du|la|al|bin)$/u.test(text);
}
