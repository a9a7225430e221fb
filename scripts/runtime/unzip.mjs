/** Unpacks a zip archive. Node has no unzip and a system may have none; no zip64, no encryption. */
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open, symlink } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END = 'PK\x05\x06';
const CENTRAL = 0x02014b50;
const KIND = 0o170000;
const SYMLINK = 0o120000;

/**
 * Unpacks `archive` into `target` with Unix modes and symbolic links. `rename` gets each entry's name and returns the
 * path under `target`, or undefined to leave the entry out. Throws when the archive is damaged.
 */
export async function unzip(archive, target, rename = (name) => name) {
  const handle = await open(archive, 'r');
  try {
    for (const entry of await readDirectory(handle)) {
      const name = rename(entry.name);
      if (name === undefined) continue;
      const path = resolve(target, name);
      if (path !== resolve(target) && !path.startsWith(resolve(target) + sep))
        throw new Error(`${name} is outside`);
      if (entry.name.endsWith('/')) await mkdir(path, { recursive: true });
      else await writeEntry(handle, archive, entry, path);
    }
  } finally {
    await handle.close();
  }
}

async function readDirectory(handle) {
  const { size } = await handle.stat();
  const tail = await read(handle, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(END);
  if (end < 0 || end + 22 > tail.length) throw new Error('not a zip archive, or cut off');
  const count = tail.readUInt16LE(end + 10);
  const directory = await read(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; entries.length < count; ) {
    if (directory.readUInt32LE(at) !== CENTRAL) throw new Error('the zip directory is damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      directory.readUInt16LE(at + field),
    );
    entries.push({
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

async function writeEntry(handle, archive, entry, path) {
  if (entry.method !== 0 && entry.method !== 8)
    throw new Error(`${entry.name}: unknown compression ${entry.method}`);
  // The local header repeats name and extra field, with lengths of its own.
  const local = await read(handle, entry.offset, 30);
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed =
    entry.packedSize === 0
      ? new PassThrough().end()
      : createReadStream(archive, { start, end: start + entry.packedSize - 1 });
  const inflate = entry.method === 8 ? createInflateRaw() : new PassThrough();
  await mkdir(dirname(path), { recursive: true });
  if ((entry.mode & KIND) === SYMLINK) {
    const [link] = await Promise.all([text(inflate), pipeline(packed, inflate)]);
    return symlink(link, path);
  }
  const output = createWriteStream(path, { flags: 'wx' });
  await pipeline(packed, inflate, output);
  if (output.bytesWritten !== entry.size) throw new Error(`${entry.name} is cut off`);
  if (entry.mode & 0o777) await chmod(path, entry.mode & 0o777);
}

async function read(handle, position, length) {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('the zip archive is cut off');
  return buffer;
}
