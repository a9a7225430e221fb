import { join } from 'node:path';
import { root, test } from '../e2e/app';
import { GlossWindow } from '../e2e/window';

/** What is annotated in the first sample article: the words, and the key of their label. */
const annotations: readonly (readonly [string, string])[] = [
  ['Holm took 51 percent of the vote', '1'],
  ['51 percent', '2'],
  ['44%', '2'],
  ['“Port Alder has spoken,”', '3'],
  ['ferry fares, which have risen 18 percent since she took office in 2027', '1'],
  ['18 percent', '2'],
  ['“a triumph of patience”', '3'],
];

test('the window, light and dark', async ({ launch }) => {
  const { app, page } = await launch({ open: '--sample' });
  const window = new GlossWindow(page, app);
  await window.expectOpen('Holm declares victory with 40 ballot boxes still sealed');
  for (const [words, key] of annotations) {
    await window.selectByMouse(words);
    await page.keyboard.press(key);
  }
  await window.waitSaved();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(root, 'docs', 'images', `window-${colorScheme}.png`) });
  }
});
