import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../main/formats/html';
import { prove } from '../../../main/formats/prove';
import { annotatedEntry, entryOf, written } from './datasets';
import { annotationOf, parsed, spanOf } from './support';

describe('the HTML report', () => {
  it('shows all that was exported where it stands', async () => {
    await fc.assert(
      fc.asyncProperty(annotatedEntry, async (entry) => {
        const { path, losses } = await written(html, [entry]);
        const { entries, problems } = await parsed(html, path);
        expect([problems, losses]).toEqual([[], []]);
        const [read] = entries;
        expect(read && prove(entry, read, losses, html).faults).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('draws what overlaps in pieces, each with a mark for every annotation on it', async () => {
    const text = 'Holm won by 62 percent';
    const claim = annotationOf(text, [spanOf(text, 'Holm won by 62')]);
    const figure = annotationOf(text, [spanOf(text, '62 percent')], { label: 'figure' });
    const { path } = await written(html, [entryOf(text, [claim, figure])]);
    const page = await readFile(join(path, 'articles/doc.ana.html'), 'utf8');
    const piece = (n: number, inside: string) =>
      `<mark class="label${n} lane${n - 1}" data-a="${n}" data-f="0">${inside}</mark>`;
    expect(page).toContain(`${piece(1, 'Holm won by ')}${piece(2, piece(1, '62'))}<a class="at" href="#a1"`);
  });

  it('links every article from its list, needs no script, and fetches nothing', async () => {
    const { path } = await written(html, [
      entryOf('One <script>', []),
      { ...entryOf('One <script>', []), annotator: 'ben' },
    ]);
    const index = await readFile(join(path, 'index.html'), 'utf8');
    expect(index.match(/href="articles\/[^"]+"/g)).toEqual([
      'href="articles/doc.ana.html"',
      'href="articles/doc.ben.html"',
    ]);
    const page = await readFile(join(path, 'articles/doc.ben.html'), 'utf8');
    expect(`${index}${page}`).not.toMatch(/<script|\b(src|href)="(https?:)?\/\//);
  });
});
