import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Manifest, manifestName, requireReplaceable } from '../../../main/formats/manifest';
import { filesIn, Staged } from '../../../main/formats/staged';
import { defaultScheme } from '../../../preload/contract';
import { temporaryFolder } from './support';

let dir: string;
let folder: string;
beforeEach(async () => {
  dir = await temporaryFolder();
  folder = join(dir, 'set');
});

/** A dataset as Gloss leaves it. */
async function writeDataset(content: string): Promise<void> {
  const staged = await Staged.open(folder);
  await staged.write('set/docs/a.txt', content);
  await staged.write('set/docs/a.txt', '!');
  const [file] = await staged.files();
  const files = [{ path: 'docs/a.txt', bytes: file?.bytes ?? 0, sha256: file?.sha256 ?? '' }];
  const manifest: Manifest = {
    ...{
      schemaVersion: 1,
      gloss: '0.1.0',
      project: 'P',
      format: 'brat',
      offsetUnit: 'code-point',
      options: {},
    },
    ...{ filters: {}, split: null, documents: 1, annotations: 0, lost: 0, scheme: defaultScheme, files },
  };
  await staged.write(`set/${manifestName}`, JSON.stringify(manifest));
  await staged.commit(['set']);
}

describe('a dataset that is a folder', () => {
  it('stands whole in its place, and nothing beside it', async () => {
    await writeDataset('one');
    expect(await readdir(dir)).toEqual(['set']);
    expect(await readFile(join(folder, 'docs/a.txt'), 'utf8')).toBe('one!');
  });

  it('takes the place of one that Gloss wrote', async () => {
    await writeDataset('one');
    await requireReplaceable(folder);
    await writeDataset('two');
    expect(await readFile(join(folder, 'docs/a.txt'), 'utf8')).toBe('two!');
    expect(await readdir(dir)).toEqual(['set']);
  });

  it('never takes the place of anything else', async () => {
    await mkdir(folder);
    await requireReplaceable(folder);
    await writeFile(join(folder, 'thesis.doc'), 'years of work');
    await expect(requireReplaceable(folder)).rejects.toThrow('not a dataset that Gloss wrote');
    await rm(folder, { recursive: true });
    await writeDataset('one');
    await writeFile(join(folder, 'docs/a.ann'), 'T1');
    await expect(requireReplaceable(folder)).rejects.toThrow('docs/a.ann in it, which Gloss did not write');
    await rm(join(folder, 'docs/a.ann'));
    await writeFile(join(folder, 'docs/a.txt'), 'two!');
    await expect(requireReplaceable(folder)).rejects.toThrow('docs/a.txt in it, which was changed');
    await writeFile(join(dir, 'file'), '');
    await expect(requireReplaceable(join(dir, 'file'))).rejects.toThrow('not a folder');
  });

  it('leaves nothing when it is given up, and refuses a path that leads out', async () => {
    const staged = await Staged.open(folder);
    await staged.write('set/a.txt', 'x');
    await expect(staged.write('set/../../a.txt', 'x')).rejects.toThrow('no path of a dataset');
    await staged.flush();
    await staged.discard();
    expect(await filesIn(dir)).toEqual([]);
  });
});
