import { open, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Format } from './format';
import { formats } from './table';

const HEAD = 64 * 1024;
const FILES = 1000;

/** The format of a dataset by its name and how it begins, or null where it is of none or cannot be read. */
export async function formatOf(path: string): Promise<Format | null> {
  const head = await headOf(path).catch(() => null);
  if (head === null) return null;
  return formats.find((format) => format.importable && format.recognises?.(path, head)) ?? null;
}

/** The first 64 kB of a file, or the paths of the first thousand files of a folder, one a line. */
async function headOf(path: string): Promise<string | null> {
  const kind = await stat(path);
  if (kind.isDirectory()) return (await namesIn(path)).join('\n');
  if (!kind.isFile()) return null;
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(HEAD, kind.size));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function namesIn(path: string): Promise<string[]> {
  const found: string[] = [];
  const folders = [path];
  for (const folder of folders) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const place = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(place);
      else found.push(relative(path, place).split(sep).join('/'));
    }
    if (found.length >= FILES) break;
  }
  return found.slice(0, FILES).sort();
}
