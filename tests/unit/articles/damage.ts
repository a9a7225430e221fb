import fc from 'fast-check';

type Change = [kind: string, place: number, piece: Uint8Array];

/** Bytes put in, taken out, changed, and pieces said twice. */
export const damage: fc.Arbitrary<Change[]> = fc.array(
  fc.tuple(
    fc.constantFrom('insert', 'remove', 'change', 'repeat'),
    fc.nat({ max: 10_000 }),
    fc.uint8Array({ minLength: 1, maxLength: 12 }),
  ),
  { minLength: 1, maxLength: 8 },
);

/** The bytes after these changes. */
export function damaged(seed: Uint8Array, changes: readonly Change[]): Buffer {
  return changes.reduce((bytes, [kind, place, piece]) => {
    const at = place % (bytes.length + 1);
    const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
    if (kind === 'insert') return Buffer.concat([head, piece, tail]);
    if (kind === 'remove') return Buffer.concat([head, tail.subarray(piece.length * 4)]);
    if (kind === 'change') return Buffer.concat([head, piece, tail.subarray(piece.length)]);
    return Buffer.concat([head, tail.subarray(0, 60), tail.subarray(0, 60), tail]);
  }, Buffer.from(seed));
}
