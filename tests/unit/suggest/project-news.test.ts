import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { JsonFile } from '../../../main/project/json-file';
import { ProjectNews } from '../../../main/suggest/project-news';
import { annotate, article, newProject, now, openedProject, temporaryFolder } from '../project/fixture';

describe('what a project tells the suggesters', () => {
  test('is everything at first, then only what is new', async () => {
    const project = await openedProject(await newProject());
    const { id } = await project.collection.add(article(), { now });
    const news = new ProjectNews(project);
    expect(await news.next()).toMatchObject({ scheme: project.outline().scheme, model: { learned: null } });
    expect(await news.next()).toEqual({});
    const claim = {
      ...annotate('a', 'claims victory with 51 percent'),
      attributes: { claimant: 'Edda Holm' },
    };
    await project.change(id, { added: [claim] });
    expect(await news.next()).toEqual({
      names: ['Edda Holm'],
      phrases: [
        {
          document: id,
          title: 'Holm claims victory',
          phrases: [
            {
              label: 'claim',
              exact: 'claims victory with 51 percent',
              attributes: { claimant: 'Edda Holm' },
            },
          ],
        },
      ],
    });
    await project.collection.remove([id]);
    expect((await news.next()).phrases).toEqual([{ document: id, title: '', phrases: [] }]);
  });

  test('is read only once a change', async () => {
    const dir = await newProject();
    const cacheDir = join(await temporaryFolder(), 'cache');
    const first = await openedProject(dir, { cacheDir });
    const { id } = await first.collection.add(article(), { now });
    await first.change(id, { added: [annotate('a', 'claims victory with 51 percent')] });
    await first.close();
    const setsRead = async () => {
      const project = await openedProject(dir, { cacheDir });
      const spy = vi.spyOn(JsonFile.prototype, 'read');
      const news = await new ProjectNews(project).next();
      const read = spy.mock.contexts.map((file) => (file as JsonFile<unknown>).name);
      spy.mockRestore();
      await project.close();
      return { phrases: news.phrases?.length, read: read.filter((name) => name.startsWith('annotations/')) };
    };
    expect(await setsRead()).toEqual({ phrases: 1, read: [`annotations/ana/${id}.json`] });
    expect(await setsRead()).toEqual({ phrases: 1, read: [] });
  });

  test('is the other annotator’s own when somebody else annotates', async () => {
    const project = await openedProject(await newProject());
    const { id } = await project.collection.add(article(), { now });
    await project.change(id, { added: [annotate('a', 'claims victory with 51 percent')] });
    const news = new ProjectNews(project);
    await news.next();
    await project.changeAnnotator('ben');
    expect((await news.next()).phrases).toEqual([{ document: id, title: '', phrases: [] }]);
  });
});
