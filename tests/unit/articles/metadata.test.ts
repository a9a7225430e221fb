import { describe, expect, it } from 'vitest';
import { findDay } from '../../../main/articles/day';
import { readMetadata } from '../../../main/articles/metadata';

const paragraph =
  'The office said on Friday that the count would go on, and that it would not be hurried by anyone.';
const read = (text: string, fileName = 'article.txt') => readMetadata(text, fileName);

describe('dates', () => {
  it.each([
    ['2024-07-29', '2024-07-29'],
    ['2024/7/9', '2024-07-09'],
    ['2031-05-03T23:10:00Z', '2031-05-03'],
    ['July 29, 2024', '2024-07-29'],
    ['29 July 2024', '2024-07-29'],
    ['3rd Sept. 2031', '2031-09-03'],
    ['3. Mai 2031', '2031-05-03'],
    ['3 de mayo de 2031', '2031-05-03'],
    ['1er février 2031', '2031-02-01'],
  ])('reads %s', (written, day) => expect(findDay(`x ${written} x`)?.day).toBe(day));

  it.each(['31 June 2031', '2031-02-30', '3/5/2031', '3 May', 'May 2031', '12031-05-031'])(
    'does not make a day of %s',
    (written) => expect(findDay(written)).toBeNull(),
  );

  it('passes an impossible date over for a later one', () => {
    expect(findDay('2031-02-30, rather 2031-03-02')?.day).toBe('2031-03-02');
  });
});

describe('a date glued to the first line', () => {
  it.each([
    ` date 2031-05-03 ${paragraph}`,
    `2031-05-03${paragraph}`,
    `\t3 May 2031 ${paragraph}`,
    `May 3, 2031 – ${paragraph}`,
    `Published on Saturday, 3 May 2031: ${paragraph}`,
  ])('is read and left out of the title: %s', (line) => {
    const { date, title } = read(`${line}\n\n${paragraph}`);
    expect(date).toBe('2031-05-03');
    expect(title).toBe(
      'The office said on Friday that the count would go on, and that it would not be hurried by…',
    );
  });

  it('is not one when it belongs to the sentence', () => {
    expect(read('3 May 2031 was a long day in the harbour.').title).toBe(
      '3 May 2031 was a long day in the harbour',
    );
  });
});

describe('titles', () => {
  it('takes a headline from the first line', () => {
    expect(read(`\nDocks 'at risk' as line moves north\n${paragraph}`).title).toBe(
      "Docks 'at risk' as line moves north",
    );
  });

  it('does not take a first sentence for a headline', () => {
    expect(read(`Holm called it “deeply wrong.”\n${paragraph}`).title).toBe('Holm called it “deeply wrong.”');
    expect(read(`Mr. T. Ruiz lost. ${paragraph}`).title).toBe('Mr. T. Ruiz lost');
  });

  it('does not take the first line of a wrapped paragraph for a headline', () => {
    expect(read('The mayor said that the count\nwas over. Nobody agreed.').title).toBe(
      'The mayor said that the count was over',
    );
  });

  it('skips what a scraper left above', () => {
    expect(read(`Advertisement\nSubscribe to our letter!\nDocks close\n${paragraph}`).title).toBe(
      'Docks close',
    );
  });

  it('cuts a long text without spaces, but no character in two', () => {
    const { title } = read('👩‍👧'.repeat(60));
    expect(title).toMatch(/^(👩‍👧)+…$/u);
    expect(title.length).toBeLessThanOrEqual(90);
  });

  it('falls back on the file name, which may also give the date', () => {
    expect(read('---\n', '2031-05-03-notes.txt')).toMatchObject({
      title: '2031-05-03-notes',
      date: '2031-05-03',
    });
    expect(read(paragraph, '004_20310599aa.txt').date).toBeNull();
  });
});

describe('outlets', () => {
  it.each([
    ['Docks close\nPublished 3 May 2031 | The Alder Post', 'The Alder Post', '2031-05-03'],
    ['Docks close\nThe Alder Post, 3 May 2031', 'The Alder Post', '2031-05-03'],
    ['Docks close\nBy Marta Quill, Harbour Ledger\n4 May 2031', 'Harbour Ledger', '2031-05-04'],
    ['Docks close\nBy Marta Quill, political correspondent', null, null],
    ['Docks close\nSource: Northern Wire', 'Northern Wire', null],
    ['Docks close\nPORT ALDER, 3 May (Coast Radio) — ', 'Coast Radio', null],
    ['Docks close\n', null, null],
  ])('%s', (head, outlet, date) => {
    const found = read(`${head}${head.endsWith(' ') ? '' : '\n'}${paragraph}`);
    expect(found).toMatchObject({ title: 'Docks close', outlet, date });
  });

  it('keeps a headline with a date a headline', () => {
    expect(read(`Docks close, 3 May 2031\n${paragraph}`)).toMatchObject({
      title: 'Docks close, 3 May 2031',
      outlet: null,
    });
  });

  it('reads a dateline with no headline above it', () => {
    const found = read(`PORT ALDER, May 4, 2031 (Northern Wire) - Two boxes were found. ${paragraph}`);
    expect(found).toMatchObject({
      title: 'Two boxes were found',
      outlet: 'Northern Wire',
      date: '2031-05-04',
    });
  });
});

describe('Markdown', () => {
  it('reads front matter', () => {
    const text = `---\ntitle: "The vote: \\"what\\" we know"\nauthor: Ana Reyes\ndate: 2031-05-05 # Monday\npublisher: 'The Explainer'\nlang: pt-BR\ntags: [a, b]\n---\n\n# Other\n\n${paragraph}`;
    expect(read(text)).toEqual({
      title: 'The vote: "what" we know',
      date: '2031-05-05',
      outlet: 'The Explainer',
      author: 'Ana Reyes',
      language: 'pt-BR',
    });
  });

  it.each([
    `# The *vote* in [Port Alder](x.html) #\n\n${paragraph}`,
    `The vote in Port Alder\n=====\n\n${paragraph}`,
  ])('takes the first heading: %s', (text) =>
    expect(read(text, 'a.md').title).toBe('The vote in Port Alder'),
  );

  it('does not take a row of hyphens for front matter', () => {
    expect(read(`---\nDocks close\n---\n${paragraph}`).title).toBe('Docks close');
  });
});

describe('language', () => {
  it.each([
    ['en', paragraph],
    [
      'de',
      'Die Bürgermeisterin hat sich zum Sieger erklärt, aber das Amt ist mit der Zählung noch nicht fertig.',
    ],
    [
      'fr',
      'La maire est sûre de sa victoire, mais les urnes des îles ne sont pas encore ouvertes et le bureau attend.',
    ],
    [
      'es',
      'La alcaldesa dijo que las urnas de las islas no se abrieron y que el recuento sigue, pero sin los votos.',
    ],
    ['ru', 'Мэр объявила о победе, но урны ещё не открыты.'],
    ['he', 'ראש העיר הכריזה על ניצחון'],
    ['ar', 'أعلنت رئيسة البلدية فوزها'],
    ['el', 'Η δήμαρχος ανακοίνωσε τη νίκη της'],
    ['zh', '市长宣布胜选，但仍有四十个票箱没有打开。'],
    ['ja', '市長は勝利を宣言したが、投票箱はまだ開けられていない。'],
    ['ko', '시장은 승리를 선언했다'],
    [null, 'Kocia wieża, 12 345'],
    [null, '51 % – 44 %'],
  ])('%s', (language, text) => expect(read(text).language).toBe(language));
});
