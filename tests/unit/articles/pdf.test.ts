import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../main/articles/read-article';
import { column, type Placed, pdfOf } from './pdf-file';

const read = (...pages: Placed[][]) => readArticle(pdfOf(pages), 'report.pdf');

describe('a PDF', () => {
  it('gives its paragraphs in one line each', async () => {
    const { text, format, warnings } = await read([
      ...column(
        60,
        700,
        'The mayor of Port Alder said on Monday that the vote',
        'was over and had been fair.',
      ),
      ...column(60, 660, 'Nobody of the opposition was there to say anything else', 'about it.'),
    ]);
    expect(text).toBe(
      'The mayor of Port Alder said on Monday that the vote was over and had been fair.\n\nNobody of the opposition was there to say anything else about it.\n',
    );
    expect({ format, warnings }).toEqual({ format: 'pdf', warnings: [] });
  });

  it('knows paragraphs by the indent of their first line too', async () => {
    const { text } = await read([
      ...column(
        60,
        700,
        'The mayor of Port Alder said on Monday that the vote',
        'was over and had been fair. The counting of the votes',
      ),
      ...column(60, 676, 'had taken all of the night, she said, and all the day.'),
      ...column(72, 664, 'Nobody of the opposition was there to say so or to'),
      ...column(
        60,
        652,
        'say anything else about it, for they had all left by',
        'the time that she came to speak of it in the end.',
      ),
    ]);
    expect(text.split('\n\n')).toEqual([
      expect.stringMatching(/^The mayor .* all the day\.$/),
      expect.stringMatching(/^Nobody of .* in the end\.\n$/),
    ]);
  });

  it('reads one column after the other, below and above what spans both', async () => {
    const left = [
      'The mayor of Port Alder said on',
      'Monday that the vote was over',
      'and had been fair, as all had',
      'expected it to be. She did not',
    ];
    const right = [
      'say how many of the votes had',
      'been counted by then, and she',
      'took no questions. Her office',
      'said later that it was enough.',
    ];
    const { text, title } = await read([
      { text: 'Mayor wins the vote in Port Alder, count goes on', x: 60, y: 740, size: 20 },
      ...column(60, 700, ...left),
      ...column(320, 700, ...right),
      {
        text: 'Picture: the harbour of Port Alder in the morning, seen from the old lighthouse',
        x: 60,
        y: 630,
        size: 8,
      },
      ...column(60, 600, ...left),
      ...column(320, 600, ...right),
    ]);
    const body = [...left, ...right].join(' ');
    expect(text).toBe(
      `Mayor wins the vote in Port Alder, count goes on\n\n${body}\n\nPicture: the harbour of Port Alder in the morning, seen from the old lighthouse\n\n${body}\n`,
    );
    expect(title).toBe('Mayor wins the vote in Port Alder, count goes on');
  });

  it('reads a table row by row', async () => {
    const { text } = await read([
      ...column(60, 700, 'Reyes, a mayor', 'Okafor, a farmer', 'Lind, a teacher', 'Nobody'),
      ...column(300, 700, '44%', '40%', '9%', '7%'),
    ]);
    expect(text.replace(/\s+/g, ' ')).toBe(
      'Reyes, a mayor 44% Okafor, a farmer 40% Lind, a teacher 9% Nobody 7% ',
    );
  });

  it('puts words together that the end of a line parts, and leaves other hyphens', async () => {
    const { text } = await read([
      ...column(
        60,
        700,
        'The oppo-',
        'sition spoke of a well-',
        'known fraud. That well-known man is self-',
        'made, says the Anglo-',
        'American press of 2030-',
        '2031, and "so on": Ein-',
        'und Ausgang.',
      ),
    ]);
    expect(text).toBe(
      'The opposition spoke of a well-known fraud. That well-known man is self-made, says the Anglo-American press of 2030-2031, and "so on": Ein- und Ausgang.\n',
    );
  });

  it('leaves out what repeats at the edge of the pages, and says so', async () => {
    const bodies = [
      ['The mayor of Port Alder said that', 'the vote was over and that'],
      ['it had been fair. Others were of', 'another opinion about the'],
      ['matter, as one may expect it from', 'people who have lost.'],
    ];
    const { text, warnings } = await read(
      ...bodies.map((body, index) => [
        { text: 'The Alder Post', x: 60, y: 770 },
        ...column(60, 700, ...body),
        { text: `Page ${index + 1} of 3`, x: 280, y: 30 },
        { text: `${index + 1}`, x: 500, y: 15 },
      ]),
    );
    expect(text).toBe(`${bodies.flat().join(' ')}\n`);
    expect(warnings).toEqual([
      'What repeats at the edge of the pages was left out: “The Alder Post”, “Page 1 of 3”, page numbers.',
    ]);
  });

  it('tells title, author and date from its properties, but no names of files', async () => {
    const page = column(60, 700, 'The vote was over.');
    const info = { Title: 'Harbour vote', Author: 'Ana Reyes', CreationDate: "D:20310503101500+01'00'" };
    expect(await readArticle(pdfOf([page], info), 'a.pdf')).toMatchObject({
      ...{ title: 'Harbour vote', author: 'Ana Reyes', date: '2031-05-03' },
    });
    const made = pdfOf([page], { Title: 'Microsoft Word - final_v2.docx' });
    expect((await readArticle(made, 'a.pdf')).title).toBe('The vote was over');
  });

  it('says of a scan that it has no text, and of a page among others too', async () => {
    await expect(read([])).rejects.toThrow(/no text, only pictures of pages.*text recognition/);
    const { warnings } = await read(column(60, 700, 'The vote was over.'), []);
    expect(warnings).toEqual(['Page 2 has no text; it may be a picture.']);
  });

  it('is refused in words when it is broken or locked', async () => {
    const whole = pdfOf([column(60, 700, 'Words.')]);
    await expect(readArticle(whole.subarray(0, 60), 'a.pdf')).rejects.toThrow(/The PDF is broken/);
    const locked = Buffer.from(whole)
      .toString('latin1')
      .replace(
        '/Root 1 0 R',
        `/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> >>`,
      );
    await expect(readArticle(Buffer.from(locked, 'latin1'), 'a.pdf')).rejects.toThrow(
      /locked with a password/,
    );
  });
});

const sample = join(import.meta.dirname, '../../../../shared/samples/corpora/polnear/guidelines.pdf');
describe.runIf(existsSync(sample))('a PDF that other people made', () => {
  it('reads well', async () => {
    const { text } = await readArticle(readFileSync(sample), 'guidelines.pdf');
    expect(text).toContain('These guidelines have been carefully written to prepare you to teach me.');
    expect(text).not.toMatch(/\n\d{1,2}\n/);
  });
});
