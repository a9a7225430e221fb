/** Decides of each hyphen at the end of a line whether it only breaks a word there or belongs to it. */
export class Hyphens {
  readonly #words = new Map<string, number>();

  /** `texts` are all lines of the document: how it writes a word elsewhere tells most. */
  constructor(texts: readonly string[]) {
    for (const text of texts) {
      const inner = text.trim().replace(/[-\u2010\u00ad]$/, '');
      for (const [word] of inner.matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu)) {
        const key = plain(word);
        this.#words.set(key, (this.#words.get(key) ?? 0) + 1);
      }
    }
  }

  /** Puts a line behind the text of its paragraph: with a space, or as one word where the line's end parts one. */
  join(before: string, line: string): string {
    const first = /(?<word>[\p{L}\p{M}]+)(?<hyphen>[-\u2010\u00ad])$/u.exec(before);
    const second = /^[\p{L}\p{M}]+/u.exec(line)?.[0];
    const { word, hyphen } = first?.groups ?? {};
    if (!word || !second || !hyphen)
      return /[-\u2010–—/]$/u.test(before) ? glued(before, line) : `${before} ${line}`;
    const without = before.slice(0, -1);
    if (hyphen === '\u00ad') return without + line;
    if (standsApart.test(second)) return `${before} ${line}`;
    return this.#breaks(word, second) ? without + line : before + line;
  }

  #breaks(first: string, second: string): boolean {
    if (!/^\p{Ll}/u.test(second) || clitic.test(second)) return false;
    const whole = this.#words.get(plain(first + second)) ?? 0;
    const compound = this.#words.get(plain(`${first}-${second}`)) ?? 0;
    if (whole !== compound) return whole > compound;
    return !compoundStart.test(first);
  }
}

/** A dash or slash keeps what follows; spaced dashes stand alone. */
function glued(before: string, line: string): string {
  return /\s[-\u2010–—/]$/u.test(before) ? `${before} ${line}` : before + line;
}

/** German leaves a part out: `Ein- und Ausgang`. */
const standsApart = /^(?:und|oder|bzw|sowie|en|of|och|og|and|or)$/u;
/** French and Portuguese hang small words on a verb: `dit-elle`, `disse-lhe`. */
const clitic = /^(?:ils?|elles?|je|tu|nous|vous|ce|ci|là|même|lhes?|lo|se|me|te|nos|vos)$/u;
/** English puts a hyphen behind these: `self-made`. */
const compoundStart =
  /^(?:self|ex|non|half|well|so|all|cross|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/iu;

function plain(word: string): string {
  return word.toLowerCase().replaceAll('\u2010', '-');
}
