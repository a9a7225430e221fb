import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { Session } from '../../main/session';
import type { SaveNews } from '../../preload/contract';
import { annotate, article, newProject, now } from './project/fixture';

// Its thread is not there before Gloss is built.
vi.mock('../../main/suggest/suggesting', () => ({
  Suggesting: class {
    close() {}
  },
}));

const sessions: Session[] = [];
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.abandon();
});

/** A session with an article, and what its window was told. */
async function begun() {
  const session = new Session();
  sessions.push(session);
  const told: SaveNews[] = [];
  const options = { annotator: 'ana', onSaveState: () => told.push(session.saveNews()) };
  const dir = await newProject();
  await session.use(dir, options);
  const { id } = await session.open.collection.add(article(), { now });
  return { session, told, dir, id, options };
}

test('an edit is not called saved by anything that is sent before it is on the disk', async () => {
  const { session, told, id } = await begun();
  await session.open.change(id, { added: [annotate('a', 'victory')] });
  const answer = session.saveNews();
  expect(answer.state).toEqual({ state: 'saving' });
  await session.open.saveNow();
  const [saving, saved] = told.slice(-2);
  expect([saving?.state.state, saved?.state.state]).toEqual(['saving', 'saved']);
  const numbers = [saving, answer, saved].map((news) => news?.number ?? 0);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

test('a project that cannot be saved stays open', async () => {
  const { session, dir, id, options } = await begun();
  const other = await newProject();
  await session.open.read(id);
  await rm(join(dir, 'annotations'), { recursive: true, force: true });
  await writeFile(join(dir, 'annotations'), 'in the way');
  await session.open.change(id, { added: [annotate('a', 'victory')] });
  await expect(session.use(other, options)).rejects.toMatchObject({
    code: 'disk',
    message: expect.stringMatching(/“Port Alder” stays open.*annotations/),
  });
  expect(session.outline()?.dir).toBe(dir);
  await rm(join(dir, 'annotations'));
  const before = session.saveNews();
  expect(before.state.state).toBe('failed');
  await session.use(other, options);
  expect(session.outline()?.dir).toBe(other);
  const after = session.saveNews();
  expect(after.state).toEqual({ state: 'saved' });
  expect(after.number).toBeGreaterThan(before.number);
});
