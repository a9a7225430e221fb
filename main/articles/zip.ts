import { inflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { GlossError } from '../../preload/contract/result';
import { extentOf, zip64Directory } from './zip64';

/** One file inside a zip archive. Its name is as the archive has it: never use it as a path. */
export interface Member {
  /** With forward slashes. */
  readonly name: string;
  /**
   * Its bytes. Throws GlossError `bad-input`, in words, for one that is locked, broken, larger than 200 MB or blown
   * up, and once all that was taken out of the archive so far is more than 1 GB.
   */
  bytes(): Uint8Array;
}

const MEGABYTE = 1024 * 1024;
const LARGEST = 200 * MEGABYTE;
const LARGEST_TOTAL = 1024 * MEGABYTE;
/** Text shrinks to a tenth, repetitive mark-up to a fiftieth. What grows more than this is made to fill the disk. */
const LARGEST_RATIO = 250;
/** What is smaller is taken out whatever its ratio. */
const HARMLESS = 8 * MEGABYTE;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const [STORED, DEFLATED] = [0, 8];

/** Whether a file of this name is a zip archive of files, not an office file. */
export function isZip(fileName: string): boolean {
  return /\.zip$/i.test(fileName);
}

/** How much may still be taken out, of an archive and those inside it. In bytes. */
export class ZipBudget {
  constructor(private left: number = LARGEST_TOTAL) {}

  take(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0)
      throw broken('It unpacks to more than 1 GB, which Gloss does not take. Unpack it first.');
  }
}

/**
 * The files in a zip archive, in the order of its directory; folders are left out. Nothing is unpacked before its
 * bytes are asked for. Throws GlossError `bad-input` where the directory cannot be read.
 */
export function zipMembers(bytes: Uint8Array, budget = new ZipBudget()): Member[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const members: Member[] = [];
  try {
    const directory = directoryOf(view);
    let { at } = directory;
    for (let entry = 0; entry < directory.count; entry++) {
      if (view.getUint32(at, true) !== ENTRY) throw new RangeError();
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
        view.getUint16(at + field, true),
      ) as [number, number, number];
      const name = nameOf(
        bytes.subarray(at + 46, at + 46 + nameLength),
        (view.getUint16(at + 8, true) & 0x800) !== 0,
      );
      const place = at;
      if (!name.endsWith('/')) members.push({ name, bytes: () => unpack(bytes, view, place, budget) });
      at += 46 + nameLength + extraLength + commentLength;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw broken('The archive is broken or cut off: its list of files cannot be read.');
  }
  return members;
}

function directoryOf(view: DataView): { at: number; count: number } {
  const end = endOf(view);
  const plain = { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
  return zip64Directory(view, end) ?? plain;
}

/** Where the archive's end record stands; a comment of up to 64 kB may follow it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new RangeError();
}

/** UTF-8 where the archive says so or where it can be, else the code page of DOS. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  const buffer = Buffer.from(bytes);
  const text = buffer.toString('utf8');
  return (utf8 || !text.includes('\ufffd') ? text : iconv.decode(buffer, 'cp437')).replaceAll('\\', '/');
}

function unpack(bytes: Uint8Array, view: DataView, entry: number, budget: ZipBudget): Uint8Array {
  try {
    if (view.getUint16(entry + 8, true) & 1) throw broken('It is locked with a password.');
    const method = view.getUint16(entry + 10, true);
    const { packed: size, at: local } = extentOf(view, entry);
    if (view.getUint32(local, true) !== LOCAL) throw new RangeError();
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + size > bytes.length) throw new RangeError();
    const packed = bytes.subarray(start, start + size);
    if (method !== STORED && method !== DEFLATED)
      throw broken('It is packed in a way that Gloss does not know.');
    const plain = method === STORED ? packed.slice() : inflate(packed);
    budget.take(plain.length);
    return plain;
  } catch (error) {
    if (error instanceof RangeError) throw broken('It is broken or cut off inside the archive.');
    throw error;
  }
}

/** Stops as soon as more comes out than may, whatever size the archive states. */
function inflate(packed: Uint8Array): Uint8Array {
  const most = Math.min(LARGEST, Math.max(HARMLESS, packed.length * LARGEST_RATIO));
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: most }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ERR_BUFFER_TOO_LARGE') throw new RangeError();
    throw most === LARGEST
      ? broken('It unpacks to more than 200 MB, which Gloss does not take.')
      : broken('It unpacks to more than 250 times its size, as archives do that are made to fill a disk.');
  }
}

function broken(message: string): GlossError {
  return new GlossError('bad-input', message);
}

/** The members by name, for office files, which are zip archives. Throws as `zipMembers` does. */
export function zipParts(bytes: Uint8Array): Map<string, Member> {
  return new Map(zipMembers(bytes).map((member) => [member.name, member]));
}
