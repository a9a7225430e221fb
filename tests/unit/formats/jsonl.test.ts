import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultOptions, type Entry, type ReadEntry } from '../../../main/formats/format';
import { jsonl } from '../../../main/formats/jsonl';
import { settled } from '../../../main/formats/settle';
import {
  type Annotation,
  defaultScheme,
  OffsetUnit,
  type Problem,
  type Relation,
} from '../../../preload/contract';
import { annotatedText, annotationOf, documentOf, NOW, spanOf, temporaryFolder } from './support';

let dir: string;
beforeEach(async () => {
  dir = await temporaryFolder();
});

async function read(content: string | Uint8Array): Promise<{ entries: ReadEntry[]; problems: Problem[] }> {
  const path = join(dir, 'data.jsonl');
  await writeFile(path, content);
  const entries: ReadEntry[] = [];
  const problems: Problem[] = [];
  for await (const item of jsonl.parse(path)) {
    const told = 'message' in item ? { entry: null, problems: [item] } : settled(item, 'jsonl');
    for (const problem of told.problems) problems.push({ ...problem, file: basename(problem.file) });
    if (told.entry) entries.push({ ...told.entry, file: basename(told.entry.file) });
  }
  return { entries, problems };
}

/** The line of one entry. */
function written(entry: Entry, unit: OffsetUnit): string {
  const context = { unit, scheme: defaultScheme, title: 'Port Alder', options: defaultOptions };
  const { parts } = jsonl.open(context).add(entry);
  return parts.map(({ content }) => String(content)).join('');
}

const python = (text: string, start: number, end: number) => Array.from(text).slice(start, end).join('');

const line = (text: string, annotations: readonly object[], more: object = {}) =>
  `${JSON.stringify({ offsetUnit: 'code-point', title: 'T', text, annotations, ...more })}\n`;

/** A relation from each annotation to the next. */
function chained(annotations: readonly Annotation[]): Relation[] {
  return annotations.slice(1).map(({ id }, index) => ({
    ...{ id: `r${index}`, type: 'supports', from: annotations[index]?.id ?? '', to: id },
    ...{ creator: 'ana', created: NOW },
  }));
}

describe('writing JSON Lines', () => {
  it('gives offsets at which Python finds the words, whatever stands before them', () => {
    fc.assert(
      fc.property(annotatedText, ({ text, annotations }) => {
        const entry = {
          document: documentOf(text),
          annotator: 'ana',
          status: 'new',
          annotations,
          relations: [],
          note: '',
        } as const;
        const line = JSON.parse(written(entry, 'code-point'));
        expect(line.text).toBe(text);
        expect(line.annotations).toHaveLength(annotations.length);
        for (const place of line.annotations) {
          for (const part of [place, ...(place.fragments ?? [])]) {
            expect(python(text, part.start, part.end)).toBe(part.text);
          }
        }
      }),
    );
  });

  it('puts every document on one line for readers that also break at U+2028 and U+0085', () => {
    const document = documentOf('one\u2028two\u2029three\u0085four\nfive');
    const output = written(
      { document, annotator: null, status: 'new', annotations: [], relations: [], note: '' },
      'code-point',
    );
    expect(output.match(/[\n\u2028\u2029\u0085]/g)).toEqual(['\n']);
    expect(JSON.parse(output).text).toBe(document.text);
  });

  it('lists fragments only where there are several, and then spans them', () => {
    const text = 'She said 🙂 “we won” — he says — “by far”.';
    const two = annotationOf(text, [spanOf(text, 'we won'), spanOf(text, 'by far')]);
    const one = annotationOf(text, [spanOf(text, 'he says')]);
    const entry = {
      document: documentOf(text),
      annotator: 'ana',
      status: 'done',
      annotations: [two, one],
      relations: [],
      note: '',
    } as const;
    const [first, second] = JSON.parse(written(entry, 'code-point')).annotations;
    expect(first.text).toBe('we won” — he says — “by far');
    expect(first.fragments.map((part: { text: string }) => part.text)).toEqual(['we won', 'by far']);
    expect(second).not.toHaveProperty('fragments');
  });
});

describe('reading JSON Lines', () => {
  it('gives back what was written, in either unit', async () => {
    await fc.assert(
      fc.asyncProperty(
        annotatedText,
        fc.constantFrom(...OffsetUnit.options),
        async ({ text, annotations }, unit) => {
          const document = documentOf(text);
          const relations = chained(annotations);
          const entry = {
            document,
            annotator: 'ana',
            status: 'in-progress',
            annotations,
            relations,
            note: 'A note 🙂\nmore',
          } as const;
          const { entries, problems } = await read(written(entry, unit));
          expect(problems).toEqual([]);
          const { title, outlet, author, date, language } = document;
          expect(entries).toEqual([
            {
              ...{
                file: 'data.jsonl',
                line: 1,
                title,
                outlet,
                author,
                date,
                language,
                text,
                annotations,
                relations,
              },
              ...{
                annotator: 'ana',
                status: 'in-progress',
                fileName: 'doc.txt',
                format: 'text',
                note: 'A note 🙂\nmore',
              },
            },
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves out a relation to what is not there, and says so', async () => {
    const annotations = [{ id: 'a', label: 'claim', start: 0, end: 1, text: 'A' }];
    const relations = [
      { type: 'supports', from: 'a', to: 'b' },
      { from: 'a' },
      { type: 'answers', from: 'a', to: 'a' },
    ];
    const { entries, problems } = await read(line('A text.', annotations, { relations }));
    expect(entries[0]?.relations).toMatchObject([{ type: 'answers', from: 'a', to: 'a' }]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('relation 2: "type"'),
      expect.stringContaining('relation 1 (supports): there is no annotation with the id "b"'),
    ]);
  });

  it('names a bad line with its number and keeps the good ones', async () => {
    const good = line('A good text.', []);
    const bad = Buffer.from([0x7b, 0xff, 0x0a]);
    const { entries, problems } = await read(
      Buffer.concat([
        Buffer.from(`${good}{"text": \n\n${good}{"text":"no unit"}\n`),
        bad,
        Buffer.from(good.trimEnd()),
      ]),
    );
    expect(entries.map((entry) => entry.line)).toEqual([1, 4, 7]);
    expect(problems.map((problem) => problem.line)).toEqual([2, 5, 6]);
    expect(problems[0]?.message).toContain('not JSON');
    expect(problems[1]?.message).toContain('offsetUnit');
    expect(problems[2]?.message).toContain('not valid UTF-8');
  });

  it('keeps the good annotations of a line beside a bad one', async () => {
    const { entries, problems } = await read(
      line('Forty boxes', [
        { label: 'figure', start: 0, end: 5, text: 'Forty' },
        { label: 'figure', start: 'six', end: 11, text: 'boxes' },
      ]),
    );
    expect(entries[0]?.annotations.map(({ fragments }) => fragments[0]?.exact)).toEqual(['Forty']);
    expect(problems[0]).toMatchObject({ file: 'data.jsonl', line: 1 });
    expect(problems[0]?.message).toMatch(/annotation 2.*start/);
  });

  it('repairs offsets by the words where these stand once nearby, and says so', async () => {
    const text = '🙂🙂 Holm won.';
    const { entries, problems } = await read(
      line(text, [{ label: 'claim', start: 5, end: 13, text: 'Holm won' }]),
    );
    expect(entries[0]?.annotations[0]?.fragments[0]).toMatchObject({ start: 5, end: 13, exact: 'Holm won' });
    expect(problems[0]?.message).toContain('moved');
  });

  it('lists an annotation whose words stand nowhere or twice nearby instead of guessing', async () => {
    const { entries, problems } = await read(
      line('won and won, they said', [
        { label: 'claim', start: 1, end: 4, text: 'won' },
        { label: 'claim', start: 0, end: 4, text: 'lost' },
        { label: 'claim', start: 900, end: 904, text: 'lost' },
      ]),
    );
    expect(entries[0]?.annotations).toEqual([]);
    expect(problems).toHaveLength(3);
    expect(problems.every(({ message }) => message.endsWith('it was left out'))).toBe(true);
  });

  it('never cuts a character in two', async () => {
    const { entries, problems } = await read(
      line('cafe\u0301 bar', [{ label: 'claim', start: 0, end: 4, text: 'cafe' }]),
    );
    expect(entries[0]?.annotations[0]?.fragments[0]?.exact).toBe('cafe\u0301');
    expect(problems[0]?.message).toContain('widened');
  });

  it('makes CRLF to LF and moves the offsets along', async () => {
    const text = 'One\r\n🙂\r\nHolm won\r\n';
    const start = Array.from(text).join('|').split('|').indexOf('H');
    const { entries, problems } = await read(
      line(text, [{ label: 'claim', start, end: start + 8, text: 'Holm won' }]),
    );
    expect(problems).toEqual([]);
    expect(entries[0]?.text).toBe('One\n🙂\nHolm won\n');
    expect(entries[0]?.annotations[0]?.fragments[0]).toMatchObject({ start: 7, end: 15, exact: 'Holm won' });
  });

  it('takes a line that gives no more than unit, text, label and offsets', async () => {
    const minimal = {
      offsetUnit: 'utf-16',
      text: 'Holm won',
      annotations: [{ label: 'claim', start: 0, end: 4, text: 'Holm' }],
    };
    const content = `${JSON.stringify(minimal)}\n`;
    const [first, again] = [await read(content), await read(content)];
    expect(first.entries[0]).toMatchObject({ title: 'data.jsonl, line 1', annotator: null, status: 'new' });
    const annotation = first.entries[0]?.annotations[0];
    expect(annotation?.origin).toEqual({ kind: 'import', format: 'jsonl', file: 'data.jsonl' });
    expect(again.entries[0]?.annotations[0]?.id).toBe(annotation?.id);
  });

  it('reads on over a byte order mark, CRLF and U+2028 inside a string', async () => {
    const content = `\ufeff{"offsetUnit":"utf-16","text":"a\u2028b"}\r\n${line('two', [])}`;
    const { entries, problems } = await read(content);
    expect(problems).toEqual([]);
    expect(entries.map(({ text }) => text)).toEqual(['a\u2028b', 'two']);
  });

  it('reads an article longer than one chunk of the file', async () => {
    const text = `${'word 🙂 '.repeat(100_000)}end`;
    const annotation = annotationOf(text, [{ start: text.length - 3, end: text.length }], { created: NOW });
    const entry = {
      document: documentOf(text),
      annotator: 'ana',
      status: 'new',
      annotations: [annotation],
      relations: [],
      note: '',
    } as const;
    const { entries, problems } = await read(written(entry, 'code-point'));
    expect(problems).toEqual([]);
    expect(entries[0]?.text === text).toBe(true);
    expect(entries[0]?.annotations).toEqual([annotation]);
  });
});
