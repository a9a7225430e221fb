import type { ElectronApplication } from '@playwright/test';
import type { EventValue, Suggestion } from '../../preload/contract';
import { expect, type Gloss, test } from './app';
import { dragHandle, placeOf } from './drags';
import { documentsOn } from './project-files';
import { pier, quotes, quotesProject } from './suggestions';

const [first, second, third] = quotes;

/** Sends a batch of suggestions on these words to the window, as main does while it reads. */
async function suggest(app: ElectronApplication, dir: string, ...words: readonly string[]): Promise<void> {
  const [document] = documentsOn(dir);
  if (!document) throw new Error('The project has no document.');
  const suggestions = words.map((one): Suggestion => {
    const start = document.text.indexOf(one);
    const said = { score: 0.9, attributes: {}, suggester: 'patterns', version: '1', why: '', features: {} };
    return { label: 'quote', spans: [{ start, end: start + one.length }], ...said };
  });
  const batch: EventValue<'suggestions'> = {
    document: document.id,
    textSha256: document.textSha256,
    suggestions,
    gone: [],
  };
  await app.evaluate(
    ({ BrowserWindow }, json) => BrowserWindow.getAllWindows()[0]?.webContents.send('suggestions', json),
    JSON.stringify(batch),
  );
}

async function opened(gloss: Promise<Gloss>): Promise<Gloss> {
  const started = await gloss;
  await started.window.expectSuggested(first, second, third);
  return started;
}

test('suggestions that come during a drag over words leave it as it is', async ({ folder, launch }) => {
  const dir = quotesProject(folder, { 'pier.txt': pier });
  const { app, page, window } = await opened(launch({ open: dir }));
  const from = await placeOf(page, 'Nobody was', 'left');
  const half = await placeOf(page, 'Nobody was', 'right');
  const to = await placeOf(page, 'surprised', 'right');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(half.x, half.y, { steps: 4 });
  await suggest(app, dir, 'Ada Holm said', 'Nobody', 'was surprised', 'Rain fell');
  await window.expectSuggested(first, 'Ada Holm said', 'Nobody', 'was surprised', second, 'Rain fell', third);
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('Nobody was');
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await window.expectCharacters('Nobody was surprised');
  await page.keyboard.press('1');
  await window.expectAnnotations(/^Quote\s+Nobody was surprised$/);
});

test('suggestions that come while a handle is dragged leave that as it is', async ({ folder, launch }) => {
  const dir = quotesProject(folder, { 'pier.txt': pier });
  const { app, page, window } = await opened(launch({ open: dir }));
  await window.label('Nobody', '1');
  await dragHandle(page, 1, 'was', 'right');
  await suggest(app, dir, 'Ada Holm said', 'was surprised', 'Rain fell');
  await window.expectSuggested(first, 'Ada Holm said', 'was surprised', second, 'Rain fell', third);
  const to = await placeOf(page, 'surprised', 'right');
  await page.mouse.move(to.x, to.y + 12, { steps: 4 });
  await page.mouse.up();
  await window.expectSelected(/^Quote\s+Nobody was surprised$/);
});

test('a suggestion whose handle is dragged is not taken away by a batch', async ({ folder, launch }) => {
  const dir = quotesProject(folder, { 'pier.txt': pier });
  const { app, page, window } = await opened(launch({ open: dir }));
  await window.clickOn('waited');
  await window.expectCurrent(second);
  await dragHandle(page, 1, 'waited', 'right');
  await suggest(app, dir, 'We have', 'waited long', 'Rain fell');
  await window.expectSuggested(first, 'Rain fell', third);
  await page.mouse.up();
  await window.expectSelected(/^Quote\s+“We have waited$/);
});
