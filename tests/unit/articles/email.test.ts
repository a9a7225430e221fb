import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../main/articles/read-article';

const read = (lines: readonly string[], name = 'a.eml', end = '\r\n') =>
  readArticle(Buffer.from(lines.join(end), 'latin1'), name);

const head = [
  'From: "Reyes, Ana" <ana@alderpost.example>',
  'Subject: =?utf-8?B?VG9tw6E=?=',
  ' =?utf-8?Q?s_Ruiz=3A_=E2=80=9Cwe_won=E2=80=9D?=',
  'Date: Sat, 3 May 2031 23:30:00 -0400',
  'MIME-Version: 1.0',
];

describe('an e-mail', () => {
  it.each(['\r\n', '\n'])(
    'tells subject, day and sender, and gives its text (lines end with %j)',
    async (end) => {
      const reading = await read([...head, '', 'Holm won.', '', 'Ruiz says he did.'], 'a.eml', end);
      expect(reading).toMatchObject({
        ...{ title: 'Tomás Ruiz: “we won”', date: '2031-05-03', author: 'Reyes, Ana', format: 'email' },
        ...{ text: 'Holm won.\n\nRuiz says he did.\n', warnings: [] },
      });
    },
  );

  it('is read in its own encoding', async () => {
    const body = iconv.encode('Мэр объявила', 'koi8-r').toString('base64');
    const reading = await read([
      ...head,
      'Content-Type: text/plain; charset="KOI8-R"',
      'Content-Transfer-Encoding: base64',
      '',
      body,
    ]);
    expect(reading).toMatchObject({ text: 'Мэр объявила\n', encoding: 'koi8-r' });
  });

  it('reads quoted-printable with soft line ends, and joins lines that a program has wrapped', async () => {
    const reading = await read([
      ...head,
      'Content-Type: text/plain; charset=utf-8; format=flowed',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'The caf=C3=A9 is clo=',
      'sed=20',
      'today.',
      '',
      '--=20',
      'Ana',
    ]);
    expect(reading.text).toBe('The café is closed today.\n\n-- \nAna\n');
  });

  it('prefers the plain text of two alternatives, and names the attachments that it leaves', async () => {
    const reading = await read([
      ...head,
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      'For old programs.',
      '--b',
      'Content-Type: multipart/alternative; boundary="b2"',
      '',
      '--b2',
      'Content-Type: text/html',
      '',
      '<p>As a <b>page</b></p>',
      '--b2',
      '',
      'As text',
      '--b2--',
      '--b',
      "Content-Disposition: attachment; filename*=utf-8''b%C3%BCdget.xlsx",
      'Content-Type: application/octet-stream',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '--b--',
    ]);
    expect(reading.text).toBe('As text\n');
    expect(reading.warnings).toEqual(['Attachments are not read: büdget.xlsx.']);
  });

  it('takes the text of the page where there is no other', async () => {
    const page = '<html><style>p{}</style><p>One</p><p>Two</p>';
    const reading = await read([...head, 'Content-Type: text/html; charset=utf-8', '', page]);
    expect(reading.text).toBe('One\n\nTwo\n');
  });

  it.each([
    ['no headers', ['Just a text.', '']],
    ['no text', [...head, 'Content-Type: image/png', '', 'x']],
    ['nothing in it', [...head, 'Content-Type: multipart/mixed; boundary=b', '', '--b--']],
  ])('is refused in words with %s', async (_name, lines) => {
    await expect(read(lines)).rejects.toMatchObject({ name: 'GlossError', code: 'bad-input' });
  });

  it('survives parts in parts without end', async () => {
    const nested = Array.from({ length: 2000 }, () => [
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
    ]).flat();
    await expect(read([...head, ...nested])).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('a page that a browser saved as one file', () => {
  it('is read like the page', async () => {
    const reading = await read(
      [
        'From: <Saved by Blink>',
        'Content-Type: multipart/related; type="text/html"; boundary="----b----"',
        '',
        '------b----',
        'Content-Type: text/html',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '<html lang=3D"en"><head><meta charset=3D"utf-8"><title>Docks close</title></head>',
        `<body><p>${'The caf=C3=A9 by the docks is closed, said the mayor, for the whole week. '.repeat(12)}</p>`,
        '------b----',
        'Content-Type: image/png',
        '',
        'x',
        '------b------',
      ],
      'page.mhtml',
    );
    expect(reading).toMatchObject({ title: 'Docks close', format: 'html', language: 'en' });
    expect(reading.text).toMatch(/^The café by the docks/);
  });
});
