import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/articles/canonical';
import type { ReadOptions } from '../../../main/articles/content';
import { type FileReading, readFile } from '../../../main/articles/read-file';
import { type ArticleReader, openReader } from '../../../main/articles/reader-pool';
import { findArticles } from '../../../main/articles/walk';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gloss-articles-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function put(name: string, content = 'Some text.'): string {
  const path = join(dir, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

describe('readFile', () => {
  it('gives the reading with the untouched bytes and their checksum', async () => {
    const path = put('a.txt', 'One.\r\nTwo.');
    const reading = await readFile(path);
    expect(reading).toMatchObject({ fileName: 'a.txt', text: 'One.\nTwo.', sha256: sha256('One.\r\nTwo.') });
    expect(Buffer.from(reading.bytes).toString()).toBe('One.\r\nTwo.');
  });

  it('says in words why a file cannot be read', async () => {
    await expect(readFile(join(dir, 'none.txt'))).rejects.toMatchObject({
      code: 'not-found',
      message: 'There is no such file.',
    });
    await expect(readFile(dir)).rejects.toThrow('This is a folder, not a file.');
    const large = put('large.txt');
    truncateSync(large, 201 * 1024 * 1024);
    await expect(readFile(large)).rejects.toThrow(/too large: 201 MB/);
  });
});

describe('openReader', () => {
  /** The first article that it finds in a file. */
  async function first(reader: ArticleReader, path: string, options?: ReadOptions): Promise<FileReading> {
    for await (const found of reader.read(path, options)) {
      if ('message' in found) throw new Error(found.message);
      const { file: _, more: __, ...reading } = found;
      return reading;
    }
    throw new Error('There is nothing in it.');
  }

  it('reads in this thread where no worker was built', async () => {
    const reader = openReader();
    expect((await first(reader, put('a.txt'))).text).toBe('Some text.');
    await reader.close();
  });

  it('reads in a thread of its own, and tells its failures in the same words', async () => {
    const reader = openReader(await builtWorker());
    const path = put('a.txt', 'One.\r\nTwo.');
    expect(await first(reader, path)).toEqual(await readFile(path));
    const koi = put('koi.txt');
    writeFileSync(koi, Buffer.from([0xed, 0xdc, 0xd2]));
    expect((await first(reader, koi, { encoding: 'koi8-r' })).text).toBe('Мэр');
    const failure = first(reader, join(dir, 'none.txt'));
    await expect(failure).rejects.toMatchObject({ name: 'GlossError', code: 'not-found' });
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => first(reader, put(`${n}.txt`, `Text ${n}.`))),
    );
    expect(all.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, n) => `Text ${n}.`));
    await reader.close();
  });

  it('fails what is waiting when it is closed, and can read again', async () => {
    const reader = openReader(await builtWorker());
    const path = put('a.txt');
    const waiting = expect(first(reader, path)).rejects.toThrow('Reading was stopped.');
    await reader.close();
    await waiting;
    expect((await first(reader, path)).text).toBe('Some text.');
    await reader.close();
  });

  it('fails what is waiting when the thread cannot run', async () => {
    const reader = openReader(pathToFileURL(put('broken.mjs', 'throw new Error("broken")')));
    await expect(first(reader, put('a.txt'))).rejects.toMatchObject({ code: 'failed' });
    await reader.close();
  });

  /** The worker as the app's build makes it. */
  async function builtWorker(): Promise<URL> {
    const entry = join(import.meta.dirname, '../../../main/articles/worker.ts');
    await build({
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir: join(dir, 'out'),
        target: 'node20.18',
        rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
      },
    });
    return pathToFileURL(join(dir, 'out', 'worker.mjs'));
  }
});

describe('findArticles', () => {
  const names = (paths: readonly string[]) => paths.map((path) => relative(dir, path));

  it('walks folders in natural order and tells what it skipped', async () => {
    for (const name of [
      'in/10.txt',
      'in/2.txt',
      'in/b/1.MD',
      'in/.hidden.txt',
      'in/.git/x.txt',
      'in/c.png',
      'in/README',
    ])
      put(name);
    const found = await findArticles([join(dir, 'in')]);
    expect(names(found.files)).toEqual(['in/2.txt', 'in/10.txt', 'in/b/1.MD']);
    expect(found.skipped.map(({ file, reason }) => [relative(dir, file), reason])).toEqual([
      ['in/c.png', 'no kind of article that Gloss reads'],
      ['in/README', 'no kind of article that Gloss reads'],
    ]);
  });

  it('takes files as they are given, in the order given, and says which are not there', async () => {
    const found = await findArticles([put('b.png'), put('.a.txt'), join(dir, 'none.txt')]);
    expect(names(found.files)).toEqual(['b.png', '.a.txt']);
    expect(found.skipped).toEqual([{ file: join(dir, 'none.txt'), reason: 'There is no such file.' }]);
  });

  it('ends where links lead in a circle, and passes a project over', async () => {
    put('in/a.txt');
    put('in/project/gloss.json');
    put('in/project/documents/x.txt');
    symlinkSync(join(dir, 'in'), join(dir, 'in', 'again'));
    symlinkSync(join(dir, 'in', 'self'), join(dir, 'in', 'self'));
    const found = await findArticles([join(dir, 'in'), join(dir, 'in')]);
    expect(names(found.files)).toEqual(['in/a.txt']);
    expect(names(found.skipped.map(({ file }) => file))).toEqual(['in/project', 'in/self']);
  });
});
