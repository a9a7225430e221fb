import { join } from 'node:path';
import { cli, expect, root, test, writeFiles } from '../e2e/app';

const text = `Port Alder counts again
The election office said on Monday that Holm had won 51 percent of the vote, against 44 percent for Ruiz, and that “nobody will take this from the people of Port Alder”, a claim that the Civic League called “in breach of the town’s own rules”.
This line is not annotated, so that the distance between the rows can be compared.`;

/** Six deep at “percent of”, and two that cross. */
const annotations: readonly (readonly [string, string])[] = [
  [
    'The election office said on Monday that Holm had won 51 percent of the vote, against 44 percent for Ruiz, and that “nobody will take this from the people of Port Alder”',
    'claim',
  ],
  ['Holm had won 51 percent of the vote, against 44 percent for Ruiz, and that “nobody will take', 'quote'],
  ['won 51 percent of the vote, against 44 percent for Ruiz', 'claim'],
  ['51 percent of the vote, against 44 percent', 'quote'],
  ['51 percent of the vote', 'claim'],
  ['51 percent', 'figure'],
  ['percent of', 'quote'],
  ['called “in breach', 'claim'],
  ['“in breach of the town’s own rules”', 'quote'],
];

test('how overlaps are drawn', async ({ launch, folder }) => {
  const line = {
    offsetUnit: 'utf-16',
    text,
    title: 'Port Alder counts again',
    annotations: annotations.map(([words, label], at) => {
      const start = text.indexOf(words);
      return { id: `a${at}`, label, start, end: start + words.length, text: words };
    }),
  };
  const files = writeFiles(join(folder, 'files'), { 'deep.jsonl': `${JSON.stringify(line)}\n` });
  const project = join(folder, 'project');
  expect(cli('init', project, '--title', 'Overlaps').status).toBe(0);
  const imported = cli('import', project, join(files, 'deep.jsonl'), '--annotator', 'ana');
  expect(imported.stderr).toBe('');
  const { page } = await launch({ open: project });
  await expect(page.locator('[data-annotation="a5"]').first()).toBeVisible();
  const clip = { x: 264, y: 44, width: 704, height: 340 };
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(root, 'docs', 'images', `overlaps-${colorScheme}.png`), clip });
  }
});
