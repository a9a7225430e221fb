import { expect, test } from './app';
import { documentsOn } from './project-files';
import type { GlossWindow } from './window';

const sentence = 'The harbour master counted the boats once more and wrote the number into the book.';

const texts = {
  verse:
    'The quay\n\n  Grey water, grey stone,\n      and under the lamp\n    a boat that came home\n\nalone.  \n',
  figures:
    'Boats by port\n\nPort\tBoats\tSeats\nAlder\t51\t1,200\nNorth Quay\t7\t90\n\nPort          Boats   Seats\nAlder            51   1,200\nNorth Quay        7      90\n',
  code: 'How the count is made\n\nfor (const boat of boats) {\n\tif (boat.left) {\n\t\tcount += 1;  // away\n\t}\n}\n',
  long: `A long paragraph\n\n${Array.from({ length: 60 }, () => sentence).join(' ')}\n\n${'boat'.repeat(300)}\nThe end.\n`,
};

/** One line of the text as it is drawn; sizes in CSS pixels. */
interface DrawnLine {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
  /** On how many rows its words stand. */
  readonly rows: number;
  /** How far right its furthest character reaches beyond its block. */
  readonly beyond: number;
  /** How wide each run of spaces and tabs inside it, or before it, is drawn. */
  readonly gaps: readonly { readonly run: string; readonly width: number }[];
}

function drawnLines(window: GlossWindow): Promise<DrawnLine[]> {
  return window.text.evaluate((text) =>
    [...text.querySelectorAll('.line')].map((line) => {
      const words = line.textContent;
      const { top, bottom, right } = line.getBoundingClientRect();
      const whole = document.createRange();
      whole.selectNodeContents(line);
      const rects = [...whole.getClientRects()].filter(({ width }) => width > 0);
      const nodes: Text[] = [];
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
      const put = (end: 'setStart' | 'setEnd', range: Range, offset: number) => {
        let left = offset;
        for (const node of nodes) {
          if (left <= node.length) return range[end](node, left);
          left -= node.length;
        }
      };
      const gaps = [...words.matchAll(/[ \t]+(?=\S)/g)].map(({ 0: run, index }) => {
        const range = document.createRange();
        put('setStart', range, index);
        put('setEnd', range, index + run.length);
        return { run, width: range.getBoundingClientRect().width };
      });
      return {
        ...{ text: words, top, bottom, gaps },
        rows: new Set(rects.map((rect) => Math.round(rect.top))).size,
        beyond: Math.max(0, ...rects.map((rect) => rect.right - right)),
      };
    }),
  );
}

async function expectLines(window: GlossWindow, lines: readonly string[]): Promise<readonly DrawnLine[]> {
  const drawn = await drawnLines(window);
  expect(drawn.map(({ text }) => text)).toEqual(lines);
  for (const [at, { top, bottom, beyond }] of drawn.entries()) {
    // An empty line takes its room, too.
    expect(bottom - top).toBeGreaterThan(10);
    expect(top).toBeGreaterThanOrEqual(drawn[at - 1]?.bottom ?? 0);
    // A space at the end of a row may hang over its edge; words never do.
    expect(beyond).toBeLessThan(10);
  }
  return drawn;
}

for (const zoom of [1, 2]) {
  test(`verse, figures, code and long paragraphs keep their lines and spaces at ${zoom * 100} %`, async ({
    openProject,
  }) => {
    const files = Object.entries(texts).map(([name, text]) => [`${name}.txt`, text]);
    const { app, page, window, dir } = await openProject(Object.fromEntries(files));
    const documents = documentsOn(dir);
    expect(documents.map(({ text }) => text).sort()).toEqual(Object.values(texts).sort());
    for (const { title, text } of documents) {
      await page.getByRole('navigation', { name: 'Articles' }).getByText(title).first().click();
      await expect(window.text).toHaveAttribute('aria-label', `Text of ${title}`);
      await app.evaluate(
        ({ BrowserWindow }, factor) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor),
        zoom,
      );
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1280 / zoom);
      const drawn = await expectLines(window, text.split('\n'));
      // The first line is set larger.
      const widths = drawn.slice(1).flatMap(({ gaps }) => gaps);
      const space = widths.find(({ run }) => run === ' ')?.width ?? 0;
      expect(space).toBeGreaterThan(1);
      for (const { run, width } of widths) {
        // Runs of spaces are as wide as their spaces, and a tab is wider than nothing.
        if (/^ +$/.test(run)) expect(width / run.length).toBeCloseTo(space, 0);
        else expect(width).toBeGreaterThan(1);
      }
      const short = drawn.filter((line) => line.text.trim() !== '' && line.text.length < 40);
      expect(short.map(({ rows }) => rows)).toEqual(short.map(() => 1));
      const long = drawn.filter((line) => line.text.length > 1000);
      for (const { rows } of long) expect(rows).toBeGreaterThan(10);
      await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1),
      );
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1280);
    }
  });
}
