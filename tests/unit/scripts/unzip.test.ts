import { lstatSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unzip } from '../../../scripts/runtime/unzip.mjs';

const files = [
  { name: 'app/', mode: 0o040755, content: '' },
  { name: 'app/run', mode: 0o100755, content: 'x'.repeat(100_000) },
  { name: 'app/empty', mode: 0o100644, content: '' },
  { name: 'app/deep/märk.txt', mode: 0o100644, content: 'ünï' },
  { name: 'app/link', mode: 0o120777, content: 'deep/märk.txt' },
];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-unzip-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function archive(content: Buffer): string {
  const file = join(folder, 'a.zip');
  writeFileSync(file, content);
  return file;
}

describe('unzip', () => {
  test('unpacks files, folders, modes and symbolic links', async () => {
    await unzip(archive(zip(files)), join(folder, 'out'));
    const out = join(folder, 'out', 'app');
    expect(readFileSync(join(out, 'run'), 'utf8')).toBe('x'.repeat(100_000));
    expect(lstatSync(join(out, 'run')).mode & 0o777).toBe(0o755);
    expect(readFileSync(join(out, 'empty'), 'utf8')).toBe('');
    expect(readlinkSync(join(out, 'link'))).toBe('deep/märk.txt');
    expect(readFileSync(join(out, 'link'), 'utf8')).toBe('ünï');
  });

  test('renames entries and leaves out those without a name', async () => {
    const rename = (name: string) => (name === 'app/run' ? 'electron' : undefined);
    await unzip(archive(zip(files)), join(folder, 'out'), rename);
    expect(readFileSync(join(folder, 'out', 'electron'), 'utf8')).toHaveLength(100_000);
    expect(() => lstatSync(join(folder, 'out', 'app'))).toThrow();
  });

  test('refuses an archive that was cut off', async () => {
    const whole = zip(files);
    for (const length of [0, 50, whole.length - 1]) {
      await expect(unzip(archive(whole.subarray(0, length)), join(folder, 'out'))).rejects.toThrow();
    }
  });

  test('writes nothing outside its target', async () => {
    const evil = zip([{ name: '../evil', mode: 0o100644, content: 'x' }]);
    await expect(unzip(archive(evil), join(folder, 'out'))).rejects.toThrow('outside');
    expect(() => lstatSync(join(folder, 'evil'))).toThrow();
  });
});

function zip(entries: { name: string; mode: number; content: string }[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, mode, content } of entries) {
    const packed = content ? deflateRawSync(content) : Buffer.alloc(0);
    const method = content ? 8 : 0;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(Buffer.byteLength(content), 24);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    bodies.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}
