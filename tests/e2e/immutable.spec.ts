import { expect, test } from './app';
import { harbour } from './articles';
import { documentsOn } from './project-files';

// They use the one clipboard of the display.
test.describe.configure({ mode: 'default' });

test('no key, no paste, no cut, no drop and no input method changes the text', async ({ openProject }) => {
  const { app, page, window, dir } = await openProject();
  await app.evaluate(({ clipboard }) => clipboard.writeText('PASTED'));
  const session = await page.context().newCDPSession(page);
  const keys = [
    ...['Enter', 'Shift+Enter', 'Backspace', 'Control+Backspace', 'Delete', 'Control+Delete'],
    ...[
      'Control+v',
      'Control+Shift+v',
      'Control+x',
      'Control+b',
      'Shift+Insert',
      'Shift+Delete',
      'Control+y',
    ],
  ];
  const attempts: Record<string, () => Promise<unknown>> = {
    typing: () => page.keyboard.type('xyz Ü'),
    'insertText of the browser': () => page.keyboard.insertText('inserted'),
    'paste of the browser': () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste()),
    'cut of the browser': () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.cut()),
    'delete of the browser': () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.delete()),
    'undo of the browser': () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.undo()),
    'replace of the browser': () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.replace('replaced')),
    'dropped text': () => window.drop({ text: 'DROPPED' }),
    'an input method': async () => {
      await session.send('Input.imeSetComposition', { text: 'かな', selectionStart: 2, selectionEnd: 2 });
      await session.send('Input.insertText', { text: '仮名' });
    },
    'an input method that is left': async () => {
      await session.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
      await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    },
  };
  for (const key of keys) attempts[key] = () => page.keyboard.press(key);
  for (const [what, attempt] of Object.entries(attempts)) {
    for (const select of [() => window.clickOn('claims'), () => window.clickOn('quay', { clickCount: 2 })]) {
      await select();
      await expect(window.text, what).toBeFocused();
      await attempt();
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect(await window.screenText(), what).toBe(harbour);
      await page.keyboard.press('Escape');
      await expect(window.text, what).toBeFocused();
    }
  }
  // The editor still works, at the right places.
  await page.keyboard.press('Control+z');
  await window.label('51 percent', '2');
  await window.waitSaved();
  expect(documentsOn(dir).map(({ text }) => text)).toEqual([harbour]);
});

test('the same ways do reach a note, so that the test above means something', async ({ openProject }) => {
  const { app, page, window } = await openProject();
  await app.evaluate(({ clipboard }) => clipboard.writeText('PASTED'));
  const session = await page.context().newCDPSession(page);
  await window.label('51 percent', '2');
  await page.keyboard.press('n');
  const note = window.inspector.getByRole('textbox', { name: 'Note', exact: true });
  await expect(note).toBeFocused();
  await page.keyboard.type('typed ');
  await page.keyboard.insertText('inserted ');
  await page.keyboard.press('Control+v');
  await expect(note).toHaveValue('typed inserted PASTED');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste());
  await expect(note).toHaveValue('typed inserted PASTEDPASTED');
  await session.send('Input.imeSetComposition', { text: 'かな', selectionStart: 2, selectionEnd: 2 });
  await session.send('Input.insertText', { text: '仮名' });
  await expect(note).toHaveValue('typed inserted PASTEDPASTED仮名');
});

test('selected words are copied, and so is the selected annotation', async ({ openProject }) => {
  const { app, page, window } = await openProject();
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await window.selectByMouse('The ferry ran twice.\nFamilies');
  await page.keyboard.press('Control+c');
  await expect.poll(copied).toBe('The ferry ran twice.\nFamilies');
  await window.label('51 percent', '2');
  await page.keyboard.press('Control+c');
  await expect.poll(copied).toBe('51 percent');
});
