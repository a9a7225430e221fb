import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brat } from '../../../main/formats/brat';
import type { RawAnnotation } from '../../../main/formats/format';
import { offsetsIn } from '../../../main/formats/offsets';
import type { Annotation } from '../../../preload/contract';
import { chained, entryOf, keptOf, provenRoundTrip, said, writeDataset } from './datasets';
import { annotatedText, annotationOf, documentOf, parsed, spanOf, temporaryFolder } from './support';

const samples = '../shared/samples';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const dir = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
  return dir;
}

const readOne = async (txt: string, ann: string) => {
  const { entries, problems } = await parsed(brat, await folderWith({ 'a.txt': txt, 'a.ann': ann }));
  const [entry] = entries;
  if (!entry) throw new Error('nothing was read');
  return { entry, problems: problems.map(({ line, message }) => `${line}: ${message}`) };
};

describe('writing and reading brat', () => {
  it('gives back every annotation, whatever the text, up to what was reported as lost', async () => {
    await fc.assert(
      fc.asyncProperty(annotatedText, async ({ text, annotations }) => {
        const relations = chained(annotations);
        const entry = entryOf(text, annotations, { relations });
        const { read, problems, losses } = await provenRoundTrip(brat, entry);
        expect(problems).toEqual([]);
        expect(read).toMatchObject({ text, annotator: 'ana', id: 'doc', unit: 'code-point' });
        const kept = keptOf(annotations, losses);
        const ids = new Set(kept.map(({ id }) => id));
        const details = ({
          id,
          label,
          attributes,
          note,
          origin,
          creator,
          created,
          modified,
        }: RawAnnotation | Annotation) => ({
          ...{ id, label, attributes, note, origin, creator, created, modified },
        });
        expect(read.annotations.map(details)).toEqual(kept.map(details));
        expect(read.relations).toEqual(relations.filter(({ from, to }) => ids.has(from) && ids.has(to)));
      }),
      { numRuns: 60 },
    );
  });

  it('writes T lines as brat does: never over the end of a line, fragments joined by a space', async () => {
    const text = '🙂 Holm said “we\nwon” — he added — “by far”.';
    const over = annotationOf(text, [spanOf(text, 'we\nwon')], { id: 'T7' });
    const two = annotationOf(text, [spanOf(text, 'Holm'), spanOf(text, 'by far')], { label: 'quote' });
    const { files, path } = await writeDataset(brat, [entryOf(text, [two, over])]);
    const lines = files.get('ana/doc.ann')?.split('\n') ?? [];
    expect(lines.filter((line) => line.startsWith('T'))).toEqual([
      'T1\tquote 2 6;35 41\tHolm by far',
      'T7\tclaim 13 15;16 19\twe won',
    ]);
    const { entries } = await parsed(brat, path);
    expect(entries[0]?.annotations.map(({ fragments }) => fragments.length)).toEqual([2, 1]);
  });

  it('puts bare values into A lines and keeps the others, their types and names too', async () => {
    const attributes = { kind: 'direct', value: 7.5, approximate: true, no: false, digits: '42', 'a b': 1 };
    const text = 'Holm won.';
    const annotation = annotationOf(text, [spanOf(text, 'Holm')], { attributes, label: 'a label!' });
    const { files, path } = await writeDataset(brat, [entryOf(text, [annotation])]);
    const lines = files.get('ana/doc.ann')?.split('\n') ?? [];
    expect(lines.filter((line) => line.startsWith('A'))).toEqual([
      'A1\tkind T1 direct',
      'A2\tvalue T1 7.5',
      'A3\tapproximate T1',
      'A4\tno T1 false',
    ]);
    const { entries } = await parsed(brat, path);
    expect(entries[0]?.annotations[0]).toMatchObject({ label: 'a label!', attributes });
    expect(files.get('annotation.conf')).toContain('kind\tArg:<ENTITY>, Value:direct|indirect|mixed');
  });

  it('tells of an annotation of nothing but line ends, and of a note on the document', async () => {
    const text = 'Holm\n\nwon';
    const blank = annotationOf(text, [{ start: 4, end: 6 }]);
    const { losses } = await writeDataset(brat, [entryOf(text, [blank], { note: 'later' })]);
    expect(losses).toMatchObject([
      { annotation: null, feature: 'document-note' },
      { annotation: blank.id, feature: 'cross-line', dropped: true },
    ]);
  });

  it('keeps fragments apart that only a line end separates', async () => {
    const text = 'Holm\nwon';
    const spans = [spanOf(text, 'Holm'), spanOf(text, 'won')];
    const { path } = await writeDataset(brat, [entryOf(text, [annotationOf(text, spans)])]);
    const { entries } = await parsed(brat, path);
    expect(entries[0]?.annotations[0]?.fragments).toMatchObject(spans);
  });
});

describe('reading brat that others wrote', () => {
  const text = 'Holm bought Alder Bank for two million. She left.';

  it('reads events as annotations with a relation for each argument', async () => {
    const ann = [
      'T1\tPerson 0 4\tHolm',
      'T2\tBuy 5 11\tbought',
      'T3\tOrg 12 22\tAlder Bank',
      'E1\tBuy:T2 Buyer:T1 Bought:T3 By:E2',
      'E2\tBuy:T2 Buyer:T3',
      'A1\tNegated E2',
      'M1\tSpeculation E1',
    ].join('\n');
    const { entry, problems } = await readOne(text, ann);
    expect(problems).toEqual([]);
    expect(entry.annotations.map(({ id, attributes }) => [id, attributes])).toEqual([
      ['T1', {}],
      ['T2', { Speculation: true }],
      ['T3', {}],
      ['E2', { Negated: true }],
    ]);
    expect(entry.relations.map(({ type, from, to }) => [type, from, to])).toEqual([
      ['Buyer', 'T2', 'T1'],
      ['Bought', 'T2', 'T3'],
      ['By', 'T2', 'E2'],
      ['Buyer', 'E2', 'T3'],
    ]);
  });

  it('reads relations, equivalences, references and notes', async () => {
    const ann = [
      'T1\tPerson 0 4\tHolm',
      'T2\tPerson 40 43\tShe',
      'R1\tSame Arg1:T1 Arg2:T2\t',
      '*\tAlias T1 T2',
      'N1\tReference T1 Wikipedia:64488\tAnna Holm',
      '#1\tAnnotatorNotes T1\tthe mayor',
      '#2\tLemma T2\t she',
      '#3\tAnnotatorNotes R1\tis it?',
    ].join('\r\n');
    const { entry, problems } = await readOne(text, ann);
    expect(problems).toEqual([]);
    expect(entry.relations.map(({ type }) => type)).toEqual(['Same', 'Alias']);
    expect(entry.annotations).toMatchObject([
      {
        note: 'the mayor\nSame T2: is it?',
        attributes: { Reference: 'Wikipedia:64488', 'Reference name': 'Anna Holm' },
      },
      { attributes: { Lemma: 'she' } },
    ]);
  });

  it('names each bad line, with what hangs on it, and keeps the good ones', async () => {
    const ann = [
      'T1\tPerson 0 4\tHo',
      'T2 Person 40 43 She',
      'T3\tOrg 12 22\tAlder Bank',
      '',
      'T3\tOrg 12 17\tAlder',
      'R1\tSame Arg1:T1 Arg2:T3',
      'R2\tSame Arg1:T9 Arg2:T3',
      'X1\twhat',
      'T4\tOrg 12 12\t',
    ].join('\n');
    const { entry, problems } = await readOne(text, ann);
    expect(said(entry).map(({ id }) => id)).toEqual(['T3']);
    expect(problems).toEqual([
      '1: T1: its text “Ho” is shorter than its place; it was left out, and with it the first argument of R1 in line 6',
      '2: the line has no id before a tab; it was left out',
      '4: the line is empty; it was left out',
      '5: another line has the id T3; it was left out',
      '7: R2: there is no annotation T9 for its first argument; it was left out',
      '8: X1: “X1” is no id of brat’s; it was left out'.replace('brat’s', "brat's"),
      '9: T4: it does not end after it starts; it was left out',
    ]);
  });

  it('leaves words that stand elsewhere to whoever places them', async () => {
    const { entry } = await readOne(text, 'T1\tOrg 11 21\tAlder Bank');
    expect(entry.annotations[0]?.fragments).toEqual([{ start: 11, end: 21, text: 'Alder Bank' }]);
  });

  it('tells of a text without annotations and of annotations without a text', async () => {
    const { problems } = await parsed(brat, await folderWith({ 'a.txt': 'x', 'b.ann': '' }));
    expect(problems.map(({ file }) => basename(file)).sort()).toEqual(['a.txt', 'b.ann']);
  });

  it('says in words that there is nothing at the path', async () => {
    await expect(parsed(brat, '/no/such/folder')).rejects.toThrow('there is no such file or folder');
  });

  it('never throws, whatever the lines are', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        'T1',
        'E1',
        'R1',
        'A1',
        '#1',
        '*',
        '\t',
        ' ',
        '0 4',
        ';',
        ':',
        'T2',
        'Gloss',
        '{}',
        '\n',
        '\r',
      ),
      fc.string({ maxLength: 5 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
        const { entry } = await readOne(text, parts.join(''));
        expect(entry.text).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe.skipIf(!existsSync(samples))('the samples', () => {
  const count = (content: string, kind: string) =>
    content.split('\n').filter((line) => line.startsWith(kind)).length;

  async function annFiles(dir: string): Promise<string[]> {
    const names = await readdir(dir, { recursive: true });
    return names.filter((name) => name.endsWith('.ann')).map((name) => join(dir, name));
  }

  it('keeps every T, R, E, A, M, N, * and # line of brat’s own files', async () => {
    for (const set of ['news-tutorial', 'CoNLL2002', 'TDT', 'BioNLP-ST_2011_GE', 'BioNLP-ST_2011_ID']) {
      const dir = join(samples, 'interop/brat', set);
      const { entries, problems } = await parsed(brat, dir);
      expect(problems.filter(({ line }) => line !== undefined)).toEqual([]);
      let compared = 0;
      for (const entry of entries) {
        const content = await readFile(entry.file, 'utf8');
        compared++;
        const words = content.split('\n').filter((line) => line.startsWith('T'));
        const ids = entry.annotations.filter(({ id }) => id?.startsWith('T'));
        expect(ids.map(({ id }) => id).sort()).toEqual(words.map((line) => line.split('\t')[0]).sort());
        const roles = (content.match(/^E.*$/gm) ?? []).flatMap((line) => line.trim().split(' ').slice(1));
        const equivalent = (content.match(/^\*.*$/gm) ?? []).flatMap((line) =>
          line.trim().split(' ').slice(2),
        );
        expect(entry.relations).toHaveLength(count(content, 'R') + roles.length + equivalent.length);
        const attributes = entry.annotations.flatMap(({ attributes = {} }) => Object.keys(attributes));
        const notes = entry.annotations.filter(({ note }) => note);
        const named = content.split('\n').filter((line) => /^N.*\t.*\t\S/.test(line)).length;
        const others = content.split('\n').filter((line) => /^#\d+\t(?!AnnotatorNotes)/.test(line)).length;
        const kinds = count(content, 'A') + count(content, 'M') + count(content, 'N') + named + others;
        expect(attributes).toHaveLength(kinds);
        expect(notes).toHaveLength(count(content, '#') - others);
      }
      expect(compared).toBe((await annFiles(dir)).length);
    }
  });

  it('rejects the three malformed files in the three lines that brat rejects', async () => {
    const { entries, problems } = await parsed(brat, join(samples, 'interop/brat/malformed-real'));
    expect(entries).toHaveLength(3);
    expect(problems.map(({ file, line }) => `${basename(file).slice(0, 4)} ${line}`)).toEqual([
      ...['nyt_ 51', 'nyt_ 52', 'nyt_ 53', 'usa- 85', 'usa- 86', 'usa- 87'],
      ...['wash 47', 'wash 48', 'wash 49'],
    ]);
  });

  /** A T line with its fragments, which PolNeAR puts in any order, in the order of the text. */
  function inTextOrder(line: string): string {
    const [id, data = '', words = ''] = line.split('\t');
    if (!data.includes(';')) return line;
    const [, type, spans = ''] = /^(\S+) (.*)$/.exec(data) ?? [];
    let from = 0;
    const parts = spans.split(';').map((span) => {
      const [start = 0, end = 0] = span.split(' ').map(Number);
      const text = words.slice(from, from + end - start);
      from += end - start + 1;
      return { start, span, text };
    });
    parts.sort((a, b) => a.start - b.start);
    return `${id}\t${type} ${parts.map(({ span }) => span).join(';')}\t${parts.map(({ text }) => text).join(' ')}`;
  }

  it('gives PolNeAR’s T lines back as they were', async () => {
    const { entries, problems } = await parsed(brat, join(samples, 'corpora/polnear/dev'));
    expect(problems).toEqual([]);
    let lines = 0;
    for (const entry of entries) {
      const offsets = offsetsIn(entry.text, 'code-point');
      const annotations = entry.annotations.map(({ id = '', label, fragments }) => {
        const spans = fragments.map(({ start, end }) => ({ start: offsets.to(start), end: offsets.to(end) }));
        const origin = { kind: 'import', format: 'brat', file: basename(entry.file) } as const;
        return annotationOf(entry.text, spans, { id, label, origin });
      });
      const { files } = await writeDataset(brat, [entryOf(documentOf(entry.text), annotations)]);
      const original = (await readFile(entry.file, 'utf8'))
        .split('\n')
        .filter((line) => line.startsWith('T'));
      const written =
        files
          .get('ana/doc.ann')
          ?.split('\n')
          .filter((line) => line.startsWith('T')) ?? [];
      const isEvent = new Set(entry.annotations.filter(({ id }) => id?.startsWith('E')).map(({ id }) => id));
      expect(written.slice(0, written.length - isEvent.size).sort()).toEqual(
        original.map(inTextOrder).sort(),
      );
      lines += original.length;
    }
    expect(lines).toBeGreaterThan(9_000);
  });
});
