import { createHash } from 'node:crypto';

/** The space in which Gloss names what it exports: any one UUID, never to be changed. */
const SPACE = Buffer.from('6f0c5b0e1a3d4c57a2f9d4b1e8735c60', 'hex');

/** A GUID that is always the same for the same names (a version 5 UUID, RFC 9562). */
export function guidOf(...names: readonly string[]): string {
  const bytes = createHash('sha1').update(SPACE).update(JSON.stringify(names)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
