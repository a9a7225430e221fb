/** A word and how many code units it takes, with what stands before it. */
export interface WordAt {
  /** In lower case. */
  readonly word: string;
  readonly length: number;
}

const ALONE = /^\p{L}+/u;
/** With a space or a hyphen before it, or a hyphen between spaces. */
const JOINED = /^(?:[ \u00a0]{1,2}|[ \u00a0]?[-‐‑][ \u00a0]?)?(\p{L}+)/u;

/** The word that the text begins with; with the space or hyphen before it where it is `joined` to what came first. */
export function wordAt(text: string, joined: boolean): WordAt | null {
  const match = (joined ? JOINED : ALONE).exec(text);
  const word = match && (match[1] ?? match[0]);
  return match && word ? { word: word.toLowerCase(), length: match[0].length } : null;
}
