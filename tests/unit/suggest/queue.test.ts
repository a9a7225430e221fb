import { expect, test } from 'vitest';
import { type Found, Queue } from '../../../main/suggest/queue';
import { fragmentAt, type QueueSettings, suggestionKey } from '../../../preload/contract';
import { annotate, article, newProject, now, openedProject } from '../project/fixture';

const text = 'They won 44% of it, and 7 boats left.\n';

function found(words: string, score: number, label = 'figure'): Found {
  const start = text.indexOf(words);
  return { label, spans: [{ start, end: start + words.length }], score };
}

const all: QueueSettings = { order: 'certain', hidden: [], threshold: 0 };

async function projectWithTwo() {
  const project = await openedProject(await newProject());
  const one = await project.collection.add(article({ text }), { now });
  const two = await project.collection.add(article({ text: `${text}Again.\n` }), { now });
  return { project, one: one.id, two: two.id };
}

async function order(queue: Queue): Promise<string[]> {
  const seen: string[] = [];
  for (let next = await queue.next(); next; next = await queue.next()) {
    seen.push(`${next.document} ${next.key} ${next.left}`);
  }
  return seen;
}

test('the most certain come first, or those nearest to one half; equals stay together', async () => {
  const { project, one, two } = await projectWithTwo();
  const [sure, unsure, other] = [found('44%', 0.94), found('7 boats', 0.52), found('44%', 0.93)];
  const lists = new Map([
    [one, [unsure, sure]],
    [two, [other]],
  ]);
  const key = suggestionKey;
  expect(await order(await Queue.of(project, lists, all))).toEqual([
    `${one} ${key(sure)} 2`,
    `${two} ${key(other)} 1`,
    `${one} ${key(unsure)} 0`,
  ]);
  const useful = await Queue.of(project, lists, { ...all, order: 'useful' });
  expect((await useful.next())?.key).toBe(key(unsure));
});

test('what is hidden, not sure enough, annotated or rejected does not come', async () => {
  const { project, one, two } = await projectWithTwo();
  const share = found('44%', 0.9);
  const lists = new Map([
    [one, [share, found('boats', 0.9, 'claim'), found('7', 0.2)]],
    [two, [share, found('7 boats', 0.9)]],
  ]);
  const queue = await Queue.of(project, lists, { ...all, hidden: ['claim'], threshold: 0.5 });
  await project.change(one, { added: [annotate('a', '44%', 'figure', text)] });
  const rejected = { label: 'figure', fragments: [fragmentAt(text, share.spans[0] ?? { start: 0, end: 1 })] };
  const rest = { suggester: 'figures', version: '1', score: 0.9, features: {}, created: now.toISOString() };
  await project.change(two, { addedRejections: [{ ...rejected, ...rest }] });
  expect(await order(queue)).toEqual([`${two} ${suggestionKey(found('7 boats', 0.9))} 0`]);
});
