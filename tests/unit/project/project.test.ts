import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Project } from '../../../main/project/project';
import { fragmentAt } from '../../../preload/contract';
import {
  annotate,
  annotationAt,
  article,
  json,
  newProject,
  now,
  openedProject,
  temporaryFolder,
  text,
} from './fixture';

async function projectWithArticle(): Promise<{ dir: string; project: Project; id: string }> {
  const dir = await newProject();
  const project = await openedProject(dir);
  const { id } = await project.collection.add(article(), { now });
  return { dir, project, id };
}

describe('a new project', () => {
  test('is an empty folder with the default labels', async () => {
    const project = await openedProject(await newProject());
    const view = project.view();
    expect(view).toMatchObject({ title: 'Port Alder', annotator: 'ana', documents: [], problems: [] });
    expect(view.scheme.labels.map(({ id }) => id)).toEqual(['claim', 'figure', 'quote']);
  });

  test('is not made where something is already, nor without a title', async () => {
    const dir = await temporaryFolder();
    await expect(Project.create(dir, { title: '  ' })).rejects.toMatchObject({ code: 'bad-input' });
    await writeFile(join(dir, 'letter.txt'), 'mine');
    await expect(Project.create(dir, { title: 'T' })).rejects.toMatchObject({ code: 'bad-input' });
    expect(await readdir(dir)).toEqual(['letter.txt']);
  });

  test('another folder is not a project', async () => {
    const dir = await temporaryFolder();
    await expect(Project.open(dir, { annotator: 'ana' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(Project.open(join(dir, 'none'), { annotator: 'ana' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await readdir(dir)).toEqual([]);
  });

  test('the name of an annotator cannot lead out of the folder', async () => {
    const dir = await newProject();
    await expect(Project.open(dir, { annotator: '../x' })).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('articles', () => {
  test('are kept with their untouched bytes', async () => {
    const { dir, project, id } = await projectWithArticle();
    expect(await readFile(join(dir, 'sources', id, 'holm.txt'), 'utf8')).toBe(text);
    expect(project.view().documents).toEqual([
      {
        ...{ id, title: 'Holm claims victory', outlet: 'The Alder Post', author: null },
        ...{ date: '2031-05-03', language: 'en' },
        ...{ fileName: 'holm.txt', added: now.toISOString(), length: text.length, words: 20 },
        ...{ unsettled: 0, status: 'new', counts: {} },
      },
    ]);
    expect((await project.readDocument(id)).text).toBe(text);
  });

  test('are refused when their bytes or their text are there already', async () => {
    const { project } = await projectWithArticle();
    const again = project.collection.add(article({ title: 'Another', fileName: 'b.txt' }), { now });
    await expect(again).rejects.toThrow(/Holm claims victory/);
    const recoded = article({ sha256: 'f'.repeat(64), encoding: 'UTF-16' });
    await expect(project.collection.add(recoded, { now })).rejects.toMatchObject({ code: 'bad-input' });
    expect(project.documents()).toHaveLength(1);
  });

  test('two of the same at once become one', async () => {
    const project = await openedProject(await newProject());
    const both = await Promise.allSettled([
      project.collection.add(article(), { now }),
      project.collection.add(article(), { now }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a file name cannot lead out of the folder', async () => {
    const dir = await newProject();
    const project = await openedProject(dir);
    const { id } = await project.collection.add(article({ fileName: '../../../evil.txt' }), { now });
    expect(await readdir(join(dir, 'sources', id))).toEqual(['evil.txt']);
    await expect(project.read('../gloss')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('come in the order they were added, then by number', async () => {
    const project = await openedProject(await newProject());
    for (const [title, day] of [
      ['Part 10', 4],
      ['Part 9', 4],
      ['Late', 5],
      ['Early', 3],
    ] as const) {
      const added = new Date(Date.UTC(2031, 4, day));
      await project.collection.add(article({ title, text: title }), { now: added });
    }
    expect(project.view().documents.map(({ title }) => title)).toEqual([
      'Early',
      'Part 9',
      'Part 10',
      'Late',
    ]);
    const { documents } = project.view();
    expect([0, 3, 6].flatMap((from) => project.portion(from, 3))).toEqual(documents);
    const [early, , , late] = documents;
    expect(project.summariesOf([late?.id ?? '', 'gone', early?.id ?? ''])).toEqual([early, late]);
  });

  test('metadata can be corrected, but not away', async () => {
    const { dir, project, id } = await projectWithArticle();
    const summary = await project.editMetadata(id, { title: ' Vote ', outlet: null, date: undefined });
    expect(summary).toMatchObject({ title: 'Vote', outlet: null, date: '2031-05-03' });
    await expect(project.editMetadata(id, { title: ' ' })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(project.editMetadata(id, { date: '2031-02-30' })).rejects.toThrow(/2031-02-30/);
    await project.saveNow();
    expect(await json(dir, `documents/${id}.json`)).toMatchObject({ title: 'Vote', text });
  });
});

describe('annotations', () => {
  test('are there after reopening, in text order, and the document is in progress', async () => {
    const { dir, project, id } = await projectWithArticle();
    const claim = annotate('c', 'Edda Holm claims victory with 51 percent');
    const figure = annotate('f', '51 percent', 'figure');
    const quote = annotate('q', 'We won 🗳️ it', 'quote');
    const summary = await project.change(id, { added: [quote, figure, claim] });
    expect(summary).toMatchObject({ status: 'in-progress', counts: { claim: 1, figure: 1, quote: 1 } });
    expect(await project.close()).toEqual({ state: 'saved' });
    const again = await openedProject(dir);
    expect(again.view().documents[0]).toEqual(summary);
    expect((await again.read(id)).set.annotations).toEqual([claim, figure, quote]);
  });

  test('an added one replaces one with its id; removed ones go', async () => {
    const { project, id } = await projectWithArticle();
    await project.change(id, { added: [annotate('a', 'victory'), annotate('b', '51 percent')] });
    const noted = { ...annotate('a', 'victory', 'quote'), note: 'see page 2' };
    await project.change(id, { added: [noted], removed: ['b', 'never-there'] });
    expect((await project.read(id)).set.annotations).toEqual([noted]);
  });

  test.each([
    [
      'other words',
      {
        ...annotate('a', 'victory'),
        fragments: [{ ...fragmentAt(text, { start: 0, end: 5 }), exact: 'Mayer' }],
      },
    ],
    ['past the end', annotationAt('a', `${text}and more`, 5, text.length + 3)],
    ['half an emoji', annotationAt('a', text, text.indexOf('🗳️') + 1, text.indexOf('🗳️') + 4)],
    ['a letter without its accent', annotationAt('a', text, text.indexOf('cafe'), text.indexOf('cafe') + 4)],
    [
      'parts in disorder',
      {
        ...annotate('a', 'victory'),
        fragments: [...annotate('x', '44%').fragments, ...annotate('y', '51').fragments],
      },
    ],
  ])('are refused with %s, and nothing changes', async (_, wrong) => {
    const { project, id } = await projectWithArticle();
    await expect(project.change(id, { added: [annotate('b', 'League'), wrong] })).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect((await project.read(id)).set.annotations).toEqual([]);
    expect(project.saveState).toEqual({ state: 'saved' });
  });

  test('each annotator has their own', async () => {
    const { project, id } = await projectWithArticle();
    await project.change(id, { added: [annotate('a', 'victory')] });
    await project.changeAnnotator('bo');
    expect(project.view()).toMatchObject({ annotator: 'bo', documents: [{ status: 'new', counts: {} }] });
    await project.setStatus(id, 'done');
    await project.saveNow();
    expect(await project.annotators()).toEqual(['ana', 'bo']);
    expect((await project.readSet('ana', id))?.annotations).toHaveLength(1);
    expect(await project.readSet('cy', id)).toBeNull();
    await project.changeAnnotator('ana');
    expect(project.view().documents[0]).toMatchObject({ status: 'in-progress', counts: { claim: 1 } });
  });

  test('the previous version of a file is kept beside it', async () => {
    const { dir, project, id } = await projectWithArticle();
    await project.change(id, { added: [annotate('a', 'victory')] });
    await project.saveNow();
    await project.change(id, { removed: ['a'] });
    await project.saveNow();
    expect((await json(dir, `annotations/ana/${id}.json~`)).annotations).toHaveLength(1);
    expect((await json(dir, `annotations/ana/${id}.json`)).annotations).toEqual([]);
  });

  test('any sequence of edits is the same after reopening', async () => {
    const spans = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 }));
    const edit = fc.record({
      added: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), spans), { maxLength: 3 }),
      removed: fc.subarray(['a', 'b', 'c', 'd', 'e']),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
        const { dir, project, id } = await projectWithArticle();
        for (const { added, removed } of edits) {
          const annotations = added.map(([name, [start, length]]) =>
            annotationAt(name, text, start, start + length),
          );
          await project.change(id, { added: annotations, removed }).catch(() => {});
        }
        const { set } = await project.read(id);
        await project.close();
        const again = await openedProject(dir);
        const kept = await again.read(id);
        expect(kept.set.annotations).toEqual(set.annotations);
        for (const { fragments } of kept.set.annotations) {
          for (const { start, end, exact } of fragments) expect(text.slice(start, end)).toBe(exact);
        }
        await again.close();
      }),
      { numRuns: 15 },
    );
  });
});

describe('removing', () => {
  test('takes everyone’s annotations along, and restoring brings them back', async () => {
    const { dir, project, id } = await projectWithArticle();
    await project.change(id, { added: [annotate('a', 'victory')] });
    await project.changeAnnotator('bo');
    await project.change(id, { added: [annotate('b', '44%', 'figure')] });
    const before = project.view().documents;
    await project.collection.remove([id]);
    expect(project.documents()).toEqual([]);
    await expect(project.read(id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await project.annotators()).toEqual([]);
    expect(await readdir(join(dir, 'sources'))).toEqual([]);
    await project.collection.restore([id]);
    expect(project.summariesOf([id])).toEqual(before);
    expect((await project.readSet('ana', id))?.annotations).toHaveLength(1);
    expect(await readFile(join(dir, 'sources', id, 'holm.txt'), 'utf8')).toBe(text);
  });

  test('what is removed, added again and removed again is kept both times', async () => {
    const { dir, project, id } = await projectWithArticle();
    await project.collection.remove([id]);
    await project.collection.add(article({ outlet: 'Coast Radio' }), { now });
    await expect(project.collection.restore([id])).rejects.toMatchObject({ code: 'bad-input' });
    await project.collection.remove([id]);
    expect(await readdir(join(dir, 'removed'))).toHaveLength(2);
    await project.collection.restore([id]);
    expect(project.summariesOf([id])).toMatchObject([{ outlet: 'Coast Radio' }]);
  });

  test('what is not there cannot be removed or restored', async () => {
    const { project } = await projectWithArticle();
    await expect(project.collection.remove(['none-1'])).rejects.toMatchObject({ code: 'not-found' });
    await expect(project.collection.restore(['none-1'])).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a text that has changed under its annotations', () => {
  test('keeps what still stands, names the rest, and keeps the file as it was', async () => {
    const { dir, project, id } = await projectWithArticle();
    const stays = annotate('s', 'Mayor');
    const moves = annotate('m', '44%', 'figure');
    await project.change(id, { added: [stays, moves, annotate('l', '51 percent', 'figure')] });
    await project.close();
    const changedText = text.replace('51 percent', 'half');
    const file = join(dir, 'documents', `${id}.json`);
    const document = await json(dir, `documents/${id}.json`);
    await writeFile(file, JSON.stringify({ ...document, text: changedText, textSha256: 'other' }));
    const again = await openedProject(dir);
    const { set } = await again.read(id);
    expect(set.annotations.map(({ id: name }) => name)).toEqual(['s', 'm']);
    expect(set.annotations[1]?.fragments[0]).toMatchObject({
      start: changedText.indexOf('44%'),
      exact: '44%',
    });
    expect(again.view().problems).toMatchObject([{ file: `annotations/ana/${id}.json` }]);
    expect(again.view().problems[0]?.message).toContain('“51 percent”');
    expect(again.view().documents[0]?.counts).toEqual({ claim: 1, figure: 1 });
    const aside = (await readdir(join(dir, 'annotations/ana'))).find((name) => name.includes('.other-text-'));
    expect((await json(dir, `annotations/ana/${aside}`)).annotations).toHaveLength(3);
  });
});

describe('open for reading', () => {
  test('takes no lock, changes nothing and refuses edits', async () => {
    const { dir, project, id } = await projectWithArticle();
    await project.change(id, { added: [annotate('a', 'victory')] });
    await project.saveNow();
    await writeFile(join(dir, 'annotations/ana', `${id}.json`), '{ broken');
    const before = await readdir(dir, { recursive: true });
    const reader = await openedProject(dir, { lock: false });
    expect(reader.view().problems).toMatchObject([{ file: `annotations/ana/${id}.json`, line: 1 }]);
    await expect(reader.setStatus(id, 'done')).rejects.toThrow(/reading only/);
    await expect(reader.collection.add(article({ text: 'New.' }), { now })).rejects.toThrow(/reading only/);
    await reader.close();
    expect(await readdir(dir, { recursive: true })).toEqual(before);
  });
});

test('a project folder that has gone is not made anew', async () => {
  const { dir, project, id } = await projectWithArticle();
  await project.read(id);
  await rm(dir, { recursive: true });
  await project.change(id, { added: [annotate('a', 'victory')] });
  const state = await project.saveNow();
  expect(state).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('the project folder is gone'),
  });
  await expect(readdir(dir)).rejects.toMatchObject({ code: 'ENOENT' });
  expect((await project.read(id)).set.annotations).toHaveLength(1);
  // Nor is a set that cannot be read now taken for an empty one.
  await project.changeAnnotator('bo');
  await expect(project.read(id)).rejects.toMatchObject({ code: 'disk' });
});
