import { type FileHandle, open } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { fileError } from './file-error';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LARGEST = 256 * 1024 * 1024;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** A zip whose files are read one by one, none larger than 256 MB. Nothing is ever unpacked to the disk. */
export class ZipReader {
  private constructor(
    private readonly file: FileHandle,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Throws GlossError `disk` where the file cannot be read, a TypeError in words where it is no zip. */
  static async open(path: string): Promise<ZipReader> {
    const file = await open(path).catch((error: unknown) => {
      throw fileError(error, `read ${path}`);
    });
    try {
      return new ZipReader(file, await directory(file));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  get paths(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The bytes of a file in the zip; null where it has none of that path. Throws a TypeError in words. */
  async read(path: string): Promise<Buffer | null> {
    const entry = this.entries.get(path);
    if (!entry) return null;
    if (entry.size > LARGEST || entry.packed > LARGEST) throw new TypeError(`${path} is larger than 256 MB`);
    const head = await bytesAt(this.file, entry.at, 30);
    const packed = await bytesAt(
      this.file,
      entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28),
      entry.packed,
    );
    if (entry.method === 0) return packed;
    if (entry.method !== 8) throw new TypeError(`${path} is packed in a way that Gloss does not know`);
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    } catch {
      throw new TypeError(`${path} cannot be unpacked`);
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

async function directory(file: FileHandle): Promise<Map<string, Entry>> {
  const { size } = await file.stat();
  const tail = await bytesAt(file, Math.max(0, size - END_SIZE - 0xffff), Math.min(size, END_SIZE + 0xffff));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + END_SIZE > tail.length || tail.readUInt32LE(end) !== END)
    throw new TypeError('this is no zip');
  const count = tail.readUInt16LE(end + 10);
  const bytes = await bytesAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = new Map<string, Entry>();
  for (let at = 0, read = 0; read < count; read++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY)
      throw new TypeError('the list of its files is broken');
    const [name, extra, comment] = [
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    entries.set(bytes.toString('utf8', at + 46, at + 46 + name), {
      ...{ method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20) },
      ...{ size: bytes.readUInt32LE(at + 24), at: bytes.readUInt32LE(at + 42) },
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { size } = await file.stat();
  if (at < 0 || at + length > size) throw new TypeError('a part of the zip is missing');
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  if (bytesRead < length) throw new TypeError('a part of the zip is missing');
  return bytes;
}
