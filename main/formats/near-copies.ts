const BANDS = 12;
const ROWS = 4;
const SHINGLE = 5;
/** From this share of common word sequences on, two texts are nearly the same. */
const SAME = 0.5;

/** Any odd numbers that differ well. */
const factors = Array.from({ length: BANDS * ROWS }, (_, index) => Math.imul(index * 2 + 1, 0x9e3779b1) | 1);

/**
 * Finds texts that are nearly the same as one that came before: five words in a row are compared with five words in a
 * row, through 48 least hashes a text (MinHash), so that a hundred thousand texts need about 40 MB and no comparison
 * of each with each. Misses a pair that shares 80% of its sequences in fewer than one of 400 cases.
 */
export class NearCopies {
  readonly #signatures: Uint32Array[] = [];
  readonly #first = new Map<number, number>();

  /** The numbers (from 0, by the order of adding) of texts that it is nearly the same as. */
  add(text: string): Set<number> {
    const signature = signatureOf(text);
    const number = this.#signatures.push(signature) - 1;
    const copies = new Set<number>();
    for (let band = 0; band < BANDS; band++) {
      const key = bandKey(signature, band);
      const before = this.#first.get(key);
      if (before === undefined) this.#first.set(key, number);
      else if (likeness(signature, this.#signatures[before]) >= SAME) copies.add(before);
    }
    return copies;
  }
}

function signatureOf(text: string): Uint32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [text];
  const hashes = words.map(hashOf);
  const least = new Uint32Array(factors.length).fill(0xffffffff);
  for (let at = 0; at === 0 || at <= hashes.length - SHINGLE; at++) {
    let shingle = 0;
    for (let word = at; word < at + SHINGLE; word++) {
      shingle = Math.imul(shingle ^ (hashes[word] ?? 0), 0x85ebca6b);
      shingle ^= shingle >>> 13;
    }
    lower(least, shingle);
  }
  return least;
}

/** Plain loops here: this runs 48 times for each word of each text. */
function lower(least: Uint32Array, shingle: number): void {
  for (let index = 0; index < factors.length; index++) {
    const mixed = Math.imul(shingle, factors[index] ?? 1);
    const value = (mixed ^ (mixed >>> 15)) >>> 0;
    if (value < (least[index] ?? 0)) least[index] = value;
  }
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** A whole number below 2^53 that two texts share when they agree in the whole band. */
function bandKey(signature: Uint32Array, band: number): number {
  let [high, low] = [band + 1, 0x811c9dc5];
  for (const value of signature.subarray(band * ROWS, (band + 1) * ROWS)) {
    high = Math.imul(high ^ value, 0x85ebca6b);
    low = Math.imul(low ^ value, 0x01000193) ^ (value >>> 16);
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0);
}

function likeness(a: Uint32Array, b: Uint32Array | undefined): number {
  let same = 0;
  for (const [index, value] of a.entries()) if (b?.[index] === value) same++;
  return same / a.length;
}
