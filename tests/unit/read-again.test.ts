import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importFiles } from '../../main/import';
import { takeOverAnnotations } from '../../main/new-version';
import { Project } from '../../main/project/project';
import { readAgain } from '../../main/read-again';
import { annotate } from './project/fixture';

let dir: string;
let project: Project;
let id: string;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'gloss-again-'));
  await Project.create(join(dir, 'project'), { title: 'Test' });
  project = await Project.open(join(dir, 'project'), { annotator: 'ana' });
  writeFileSync(join(dir, 'mayor.txt'), Buffer.from([0xed, 0xdc, 0xd2, 0x0a]));
  await importFiles(project, [join(dir, 'mayor.txt')], { encoding: 'windows-1252' });
  id = project.documents()[0] ?? '';
});
afterEach(async () => {
  await project.close();
  rmSync(dir, { recursive: true, force: true });
});

it('reads the bytes anew, and what was corrected by hand stays', async () => {
  await project.editMetadata(id, { outlet: 'Alder Post' });
  const to = await readAgain(project, id, 'koi8-r');
  await takeOverAnnotations(project, id, to);
  expect(project.documents()).toEqual([to]);
  expect(await project.readDocument(to)).toMatchObject({
    ...{ text: 'Мэр\n', title: 'Мэр', outlet: 'Alder Post' },
    source: { fileName: 'mayor.txt', encoding: 'koi8-r' },
  });
  await project.versions.giveBack(to);
  await project.collection.remove([to]);
  expect((await project.readDocument(id)).text).toBe('íÜÒ\n');
});

it('refuses where the text would be the same, and where there is no such encoding', async () => {
  await expect(readAgain(project, id, 'iso-8859-15')).rejects.toThrow('The text is the same');
  await expect(readAgain(project, id, 'nonsense')).rejects.toThrow('not an encoding');
  expect(project.documents()).toEqual([id]);
});

it('refuses what somebody has annotated, and names who', async () => {
  const made = annotate('one', '51 percent', 'figure');
  const fragments = [{ start: 0, end: 3, exact: 'íÜÒ', prefix: '', suffix: '\n' }];
  await project.change(id, { added: [{ ...made, fragments }] });
  await project.changeAnnotator('ben');
  await project.saveNow();
  await expect(readAgain(project, id, 'koi8-r')).rejects.toThrow('ana has annotated it');
  expect(project.documents()).toEqual([id]);
});
