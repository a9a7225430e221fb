import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../main/import';
import { validateProject } from '../../../main/project/validate';
import { GlossError, type Progress } from '../../../preload/contract';
import { annotate, article, newProject, now, openedProject, temporaryFolder } from './fixture';

const numbered = (count: number) =>
  Array.from({ length: count }, (_, number) => ({
    article: article({ text: `Report ${number} from Port Alder.\n`, fileName: `${number}.txt` }),
    now,
  }));

describe('articles that are added together', () => {
  it('are all on the disk then, and told in their order', async () => {
    const dir = await newProject();
    const project = await openedProject(dir);
    const outcomes = await project.collection.addTogether(numbered(20));
    const names = outcomes.map((one) => (one instanceof GlossError ? one.message : one.fileName));
    expect(names).toEqual(Array.from({ length: 20 }, (_, number) => `${number}.txt`));
    expect(await validateProject(dir)).toMatchObject({ documents: 20, problems: [] });
  });

  it('are refused when one before them has the same bytes or text', async () => {
    const project = await openedProject(await newProject());
    const [first, second] = numbered(2);
    if (!first || !second) throw new Error('there are two');
    await project.collection.addTogether([first]);
    const outcomes = await project.collection.addTogether([second, first, second]);
    expect(outcomes[0]).toMatchObject({ fileName: '1.txt' });
    const refusal = expect.stringMatching(/^It is in the project already, as/);
    expect(outcomes.slice(1)).toMatchObject([{ message: refusal }, { message: refusal }]);
    expect(project.documents()).toHaveLength(2);
  });

  it('can be added again after they were removed', async () => {
    const project = await openedProject(await newProject());
    const [first] = numbered(1);
    if (!first) throw new Error('there is one');
    const { id } = await project.collection.add(first.article, { now });
    await expect(project.collection.add(first.article, { now })).rejects.toThrow('already');
    await project.collection.remove([id]);
    expect((await project.collection.add(first.article, { now })).id).toBe(id);
  });

  it('fail for themselves where a file stands in their way, and leave nothing behind', async () => {
    const dir = await newProject();
    const project = await openedProject(dir);
    await rm(join(dir, 'documents'), { recursive: true });
    await writeFile(join(dir, 'documents'), 'in the way');
    const outcomes = await project.collection.addTogether(numbered(3));
    expect(outcomes.map((one) => one instanceof GlossError && one.code)).toEqual(['disk', 'disk', 'disk']);
    expect(await readdir(join(dir, 'sources'))).toEqual([]);
  });
});

describe('an article that is taken in from memory', () => {
  it('is there at once, can be annotated, and is on the disk with its bytes when all is saved', async () => {
    const dir = await newProject();
    const project = await openedProject(dir);
    const { id } = await project.collection.take(article(), now);
    expect(project.saveState).toEqual({ state: 'saving' });
    await project.change(id, { added: [annotate('a', '51 percent', 'figure')] });
    await project.editMetadata(id, { title: 'Another title' });
    expect(await project.saveNow()).toEqual({ state: 'saved' });
    const { document, set } = await (await openedProject(dir, { lock: false })).read(id);
    expect(document).toMatchObject({ title: 'Another title', text: article().text });
    expect(set.annotations).toHaveLength(1);
    expect(await readFile(join(dir, document.source.path), 'utf8')).toBe(article().text);
    expect(await validateProject(dir)).toMatchObject({ documents: 1, problems: [] });
  });

  it('is refused when it is there already', async () => {
    const project = await openedProject(await newProject());
    await project.collection.add(article(), { now });
    await expect(project.collection.take(article(), now)).rejects.toThrow('It is in the project already');
    expect(project.documents()).toHaveLength(1);
  });

  it('is kept and said not to be saved while the disk refuses it, and saved when it no longer does', async () => {
    const dir = await newProject();
    const project = await openedProject(dir);
    await rm(join(dir, 'sources'), { recursive: true });
    await writeFile(join(dir, 'sources'), 'in the way');
    const { id } = await project.collection.take(article(), now);
    expect(await project.saveNow()).toMatchObject({ state: 'failed' });
    expect((await project.readDocument(id)).text).toBe(article().text);
    await rm(join(dir, 'sources'));
    expect(await project.saveNow()).toEqual({ state: 'saved' });
    expect(await validateProject(dir)).toMatchObject({ documents: 1, problems: [] });
  });
});

describe('articles that are removed together', () => {
  const begun = async () => {
    const dir = await newProject();
    const project = await openedProject(dir);
    await project.collection.addTogether(numbered(70));
    const ids = [...project.documents()];
    const [annotated = ''] = ids;
    const claim = annotate('a', 'Report', 'claim', 'Report');
    await project.change(annotated, { added: [claim] });
    return { dir, project, ids, annotated, claim };
  };

  it('go and come back with what was annotated, and it is told how far that is', async () => {
    const { dir, project, ids, annotated, claim } = await begun();
    const told: Progress[] = [];
    await project.collection.remove(ids, (progress) => told.push(progress));
    expect(await readdir(join(dir, 'documents'))).toEqual([]);
    expect(project.documents()).toEqual([]);
    await project.collection.restore(ids, (progress) => told.push(progress));
    expect(project.documents()).toEqual(ids);
    expect((await project.read(annotated)).set.annotations).toEqual([claim]);
    expect(await readdir(join(dir, 'removed'))).toEqual([]);
    expect(told.map(({ task, done, total }) => `${task} ${done} of ${total}`)).toEqual(
      ['remove', 'restore'].flatMap((task) => [0, 32, 64].map((done) => `${task} ${done} of 70`)),
    );
  });

  it('all stay where they are when one of them cannot go or come', async () => {
    const { dir, project, ids, annotated, claim } = await begun();
    await expect(project.collection.remove([...ids, 'none-1'])).rejects.toMatchObject({ code: 'not-found' });
    expect(project.documents()).toEqual(ids);
    expect((await project.read(annotated)).set.annotations).toEqual([claim]);
    expect(await validateProject(dir)).toMatchObject({ documents: 70, problems: [] });
    await project.collection.remove(ids);
    await expect(project.collection.restore([...ids, 'none-1'])).rejects.toMatchObject({ code: 'not-found' });
    expect(project.documents()).toEqual([]);
  });
});

describe('an import of many files', () => {
  const write = async (count: number) => {
    const folder = join(await temporaryFolder(), 'in');
    await mkdir(folder);
    for (let number = 0; number < count; number++)
      await writeFile(
        join(folder, `${String(number).padStart(3, '0')}.txt`),
        `Report ${number} of the day.\n`,
      );
    await writeFile(join(folder, '007.txt'), 'Report 3 of the day.\n');
    await writeFile(join(folder, '050.txt'), '');
    return folder;
  };

  it('keeps their order and tells of each, whoever is on the disk first', async () => {
    const project = await openedProject(await newProject());
    const folder = await write(60);
    const told: Progress[] = [];
    const report = await importFiles(project, [folder], {}, (progress) => told.push(progress));
    const files = report.imported.map(({ file }) => file);
    expect(files).toEqual([...files].sort());
    expect(report.imported).toHaveLength(58);
    expect(report.skipped.map(({ file }) => file.slice(-7))).toEqual(['007.txt', '050.txt']);
    expect(project.documents()).toEqual(report.imported.map(({ document }) => document));
    expect(told.at(-1)).toMatchObject({ done: 60, total: 60 });
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b));
  });

  it('keeps what it has added when it is cancelled, and says so', async () => {
    const dir = await newProject();
    const project = await openedProject(dir);
    const folder = await write(60);
    const job = new AbortController();
    const onProgress = ({ done }: Progress) => done >= 20 && job.abort();
    const report = await importFiles(project, [folder], {}, onProgress, job.signal);
    expect(report.cancelled).toBe(true);
    expect(report.imported.length).toBeLessThan(60);
    expect(await validateProject(dir)).toMatchObject({ documents: report.imported.length, problems: [] });
  });
});
