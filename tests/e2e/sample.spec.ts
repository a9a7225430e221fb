import { expect, test } from './app';
import { setsOn } from './project-files';

/** What makes real articles difficult, as it stands in the five of the sample, and one label on each. */
const difficulties = [
  { article: 0, what: 'a figure in words', label: 'figure', exact: 'one ballot box in five' },
  { article: 0, what: 'a partial quote', label: 'quote', exact: '“weeks ago”' },
  { article: 0, what: 'a claim around a figure', label: 'claim', exact: 'Holm took 51 percent of the vote' },
  { article: 1, what: 'a date glued to the text', label: 'claim', exact: '2031-05-03 PORT ALDER' },
  {
    article: 1,
    what: 'the first half of a quote cut in two',
    label: 'quote',
    exact: '"We have the sheets, we have the signatures,"',
  },
  {
    article: 1,
    what: 'its second half',
    label: 'quote',
    exact: '"What we don\'t have is an office willing to look at them."',
  },
  {
    article: 1,
    what: 'single quotation marks',
    label: 'quote',
    exact: "'does not match what our people counted at the tables'",
  },
  { article: 2, what: 'words run together, windows-1252', label: 'claim', exact: 'replyAdair’s office' },
  { article: 2, what: 'money in windows-1252', label: 'figure', exact: '€240,000' },
  {
    article: 2,
    what: 'a quote within a quote',
    label: 'quote',
    exact: '“It is unlikely, but it is not ‘impossible’, whatever the mayor says.”',
  },
  {
    article: 3,
    what: 'mixed quotation marks',
    label: 'quote',
    exact: '“I will not be taught to count by tourists."',
  },
  {
    article: 3,
    what: 'the last words before trailing blank lines',
    label: 'quote',
    exact: 'editing by the night desk',
  },
  { article: 4, what: 'Markdown left as it is', label: 'figure', exact: '**51 percent**' },
  { article: 4, what: 'emoji with joiners and skin', label: 'quote', exact: 'votes 🗳️🤷🏽‍♀️' },
] as const;
const keys = { claim: '1', figure: '2', quote: '3' } as const;

test('one of each difficulty of the five articles is labelled exactly', async ({ launch, folder }) => {
  const { page, window } = await launch({ open: '--sample' });
  for (const [article, title] of [
    /^Holm declares victory/,
    /^Opposition candidate/,
    /^Election office silent/,
    /^International observers/,
    /^Port Alder: what we know/,
  ].entries()) {
    await window.articles.nth(article).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const here = difficulties.filter((difficulty) => difficulty.article === article);
    for (const { label, exact } of here) await window.label(exact, keys[label]);
    await expect(window.cards).toHaveCount(here.length);
  }
  await window.waitSaved();
  const made = setsOn(`${folder}/user/Sample project`)
    .flatMap(({ annotations }) => annotations)
    .map(({ label, fragments }) => `${label} ${fragments.map(({ exact }) => exact)}`);
  expect(made.sort()).toEqual(difficulties.map(({ label, exact }) => `${label} ${exact}`).sort());
});

test('trailing blank lines stay in the text and out of a selection of everything', async ({ launch }) => {
  const { page, window } = await launch({ open: '--sample' });
  await window.articles.nth(3).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^International observers/);
  expect(await window.screenText()).toMatch(/night desk\n{4,}$/);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('1');
  await expect(window.selectedCard).toHaveCount(1);
  const words = (await window.highlights())[0] ?? '';
  expect(words.startsWith('PORT ALDER, 4 May 2031')).toBe(true);
  expect(words.endsWith('night desk')).toBe(true);
});
