import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type DocumentSummary, toColumns } from '../../../preload/contract';
import { showProject } from '../../../renderer/commands/project-actions';
import { allDocuments, firstDocuments } from '../../../renderer/state/listing';
import { useNotices } from '../../../renderer/state/notices';
import { allListed, useProject } from '../../../renderer/state/project';
import { project, summary } from './open-text';

/** What main has. */
let there: DocumentSummary[];
/** Called before main answers. */
let meanwhile: (from: number) => void;

beforeEach(() => {
  there = Array.from({ length: 9000 }, (_, at) => ({ ...summary, id: `d${at}`, words: at }));
  meanwhile = () => {};
  vi.stubGlobal('window', {
    gloss: {
      'project:documents': async (input: string) => {
        const { from, count } = JSON.parse(input);
        meanwhile(from);
        const documents = toColumns(there.slice(from, from + count));
        return JSON.stringify({ ok: true, value: { total: there.length, documents } });
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

async function listed(): Promise<readonly DocumentSummary[] | null> {
  const first = await firstDocuments('/project');
  return first && allDocuments('/project', first);
}

it('gives the first documents, then all of them', async () => {
  const first = await firstDocuments('/project');
  expect(first).toEqual({ total: 9000, documents: there.slice(0, first?.documents.length) });
  expect(await listed()).toEqual(there);
});

it('leaves none out, and lists none twice, when one goes or comes meanwhile', async () => {
  meanwhile = (from) => {
    if (from > 0) there.splice(0, 1);
    meanwhile = () => {};
  };
  expect(await listed()).toEqual(there);
  meanwhile = (from) => {
    if (from > 0) there.splice(5, 0, { ...summary, id: 'new' });
    meanwhile = () => {};
  };
  expect(await listed()).toEqual(there);
});

it('keeps what was changed or added before all are listed', async () => {
  const { setProject, putDocuments, listAll } = useProject.getState();
  setProject({ ...project, documents: there.slice(0, 2000) });
  useProject.setState({ listing: 'arriving' });
  let isWhole = false;
  const waiting = allListed().then(() => {
    isWhole = true;
  });
  const [early, late, fresh] = ['d7', 'd5000', 'fresh'].map((id) => ({ ...summary, id, words: 1 }));
  putDocuments([early, late, fresh].flatMap((one) => one ?? []));
  await Promise.resolve();
  expect(isWhole).toBe(false);
  listAll(there);
  await waiting;
  const documents = useProject.getState().project?.documents ?? [];
  expect(documents).toHaveLength(9001);
  expect([documents[7], documents[5000], documents[9000]]).toEqual([early, late, fresh]);
});

it('tells when the others cannot be had, and lists them when it is tried again', async () => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw));
  there = there.map((one) => ({ ...one, status: 'done' as const }));
  let heard: unknown;
  meanwhile = (from) => {
    if (from === 0) return;
    void allListed().catch((error: unknown) => {
      heard = error;
    });
    throw new Error('The bridge is down.');
  };
  await showProject(project);
  expect(String(heard)).toContain('the list of all articles, which is not whole');
  expect(useProject.getState().project?.documents).toHaveLength(2000);
  const [told] = useNotices.getState().notices;
  expect(told).toMatchObject({ kind: 'error', text: expect.stringContaining('The bridge is down.') });
  meanwhile = () => {};
  told?.action?.run();
  await allListed();
  expect(useProject.getState().project?.documents).toHaveLength(9000);
});

it('does not wait for a project that another has taken the place of', async () => {
  useProject.getState().setProject({ ...project, documents: [] });
  useProject.setState({ listing: 'arriving' });
  const waiting = allListed();
  useProject.getState().setProject({ ...project, dir: '/other', documents: [] });
  await expect(waiting).rejects.toThrow('Another project was opened');
});
