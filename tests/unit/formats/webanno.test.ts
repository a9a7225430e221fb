import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawEntry } from '../../../main/formats/format';
import { uimaXmi } from '../../../main/formats/uima-xmi';
import { webannoTsv } from '../../../main/formats/webanno-tsv';
import type { Annotation } from '../../../preload/contract';
import { chained, entryOf, keptOf, meant, provenRoundTrip, said, writeDataset } from './datasets';
import { annotatedText, annotationOf, parsed, spanOf, temporaryFolder } from './support';

const samples = '../shared/samples/interop';

async function readText(format: typeof webannoTsv, content: string) {
  const path = join(await temporaryFolder(), `data${format.extensions[0]}`);
  await writeFile(path, content);
  const { entries, problems } = await parsed(format, path);
  return { entry: entries[0], problems: problems.map(({ line, message }) => `${line ?? ''}: ${message}`) };
}

const tsv = (...lines: readonly string[]) =>
  readText(webannoTsv, `#FORMAT=WebAnno TSV 3.3\n${lines.join('\n')}\n`);

describe('writing and reading WebAnno TSV', () => {
  it('gives back every annotation, whatever the text, up to what was reported as lost', async () => {
    await fc.assert(
      fc.asyncProperty(annotatedText, async ({ text, annotations }) => {
        const entry = entryOf(text, annotations, { relations: chained(annotations), note: 'A\nnote' });
        const { read, problems, losses } = await provenRoundTrip(webannoTsv, entry);
        expect(problems).toEqual([]);
        expect(read).toMatchObject({
          text,
          id: 'doc',
          annotator: 'ana',
          note: 'A\nnote',
          status: 'in-progress',
        });
        const byId = (a: { id: string | undefined }, b: { id: string | undefined }) =>
          `${a.id}`.localeCompare(`${b.id}`);
        expect(said(read).sort(byId)).toEqual(meant(text, 'utf-16', keptOf(annotations, losses)).sort(byId));
      }),
      { numRuns: 100 },
    );
  });

  it('writes what INCEpTION writes: tokens, parts of tokens, numbers where annotations stack or go on', async () => {
    const text = '🙂 Holm won, she_said.\n\n  By [far]!';
    const label = (words: string, id: string, name = 'claim') =>
      annotationOf(text, [spanOf(text, words)], { id, label: name });
    const annotations = [
      label('Holm won', 'a'),
      label('won', 'b', 'x|y'),
      label('lm', 'c'),
      label('said.\n\n  By', 'd'),
    ];
    const { files, losses } = await writeDataset(webannoTsv, [entryOf(text, annotations)]);
    expect(losses).toEqual([]);
    const lines = files.get('doc/ana.tsv')?.split('\n') ?? [];
    expect(lines.filter((line) => !line.startsWith('#Gloss'))).toEqual(
      [
        '#FORMAT=WebAnno TSV 3.3',
        '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
        ...['', '', '#Text=🙂 Holm won, she_said.', '#Text='],
      ].concat([
        '1-1\t0-2\t🙂\t_\t_\t',
        '1-2\t3-7\tHolm\ta[1]\tclaim[1]\t',
        '1-2.1\t5-7\tlm\tc\tclaim\t',
        '1-3\t8-11\twon\ta[1]|b[2]\tclaim[1]|x\\|y[2]\t',
        '1-4\t11-12\t,\t_\t_\t',
        '1-5\t13-16\tshe\t_\t_\t',
        '1-6\t16-17\t_\t_\t_\t',
        '1-7\t17-21\tsaid\td[3]\tclaim[3]\t',
        '1-8\t21-22\t.\td[3]\tclaim[3]\t',
        '',
        '#Text=By [far]!',
        '2-1\t26-28\tBy\td[3]\tclaim[3]\t',
        '2-2\t29-30\t[\t_\t_\t',
        '2-3\t30-33\tfar\t_\t_\t',
        '2-4\t33-34\t]\t_\t_\t',
        '2-5\t34-35\t!\t_\t_\t',
        '',
      ]),
    );
  });

  it('reports attributes, notes, relations, and an annotation that begins with white space', async () => {
    const text = 'Holm won';
    const annotations = [
      annotationOf(text, [spanOf(text, 'Holm')], { attributes: { kind: 'direct' }, note: 'n' }),
      annotationOf(text, [spanOf(text, ' won')]),
    ];
    const { losses } = await writeDataset(webannoTsv, [
      entryOf(text, annotations, { relations: chained(annotations) }),
    ]);
    expect(losses.map(({ feature, dropped }) => [feature, dropped])).toEqual([
      ['attributes', false],
      ['notes', false],
      ['relations', false],
      ['token-free', true],
    ]);
  });
});

describe('reading WebAnno TSV that others wrote', () => {
  it('reads layers, relations, slots and chains', async () => {
    const { entry, problems } = await tsv(
      '#T_SP=webanno.custom.Opinion|aspect|value',
      '#T_RL=webanno.custom.Relation|kind|BT_webanno.custom.Opinion',
      '#T_SP=webanno.custom.Host|ROLE_webanno.custom.Host:links_webanno.custom.Link|webanno.custom.Opinion',
      '#T_CH=webanno.custom.Coref|referenceRelation|referenceType',
      ...['', '', '#Text=This is a \\t test'],
      '1-1\t0-4\tThis\tcost\tgood\\_one\t_\t_\t_\t_\t*->1-1\tnam[1]\t',
      '1-2\t5-7\tis\t*[1]\tbad[1]\tcauses\t1-1[0_1]\trole;*\t1-1;1-2[1]\tagain->1-2\t*[1]\t',
      '1-3\t8-9\ta\t*[1]\tbad[1]\t_\t_\t_\t_\t_\t_\t',
      '1-4\t12-16\ttest\t_\t_\t_\t_\t_\t_\t_\t_\t',
    );
    expect(entry?.text).toBe('This is a \t test');
    const words = ({ fragments: [at] }: RawEntry['annotations'][number]) =>
      entry?.text.slice(at?.start, at?.end);
    expect(entry?.annotations.map((read) => [read.label, words(read), read.attributes])).toEqual([
      ['good_one', 'This', { aspect: 'cost' }],
      ['nam', 'This', {}],
      ['bad', 'is a', {}],
      ['Host', 'is', {}],
      ['Coref', 'is', {}],
    ]);
    const labels = new Map(entry?.annotations.map(({ id, label }) => [id, label]));
    expect(entry?.relations.map(({ type, from, to }) => [type, labels.get(from), labels.get(to)])).toEqual([
      ['Relation', 'good_one', 'bad'],
      ['role', 'Host', 'good_one'],
      ['links', 'Host', 'bad'],
      ['next', 'nam', 'Coref'],
    ]);
    expect(problems).toEqual([expect.stringContaining('features of relations (Relation: kind causes)')]);
  });

  it('names bad lines and reads the good ones', async () => {
    const { entry, problems } = await tsv(
      '#T_SP=webanno.custom.Span|value',
      ...[
        '',
        '#Text=This is',
        '1-1\t0-4\tThis\tA\t',
        '1-2\t5-x\tis\tB\t',
        '1-3\t5-7\tis',
        '1-3.1\t6-6\t\tC\t',
      ],
    );
    expect(entry?.annotations).toMatchObject([{ label: 'A', fragments: [{ start: 0, end: 4 }] }]);
    expect(problems).toHaveLength(3);
    expect((await readText(webannoTsv, '1-1\tThis\tO\n')).problems[0]).toContain('3.1 to 3.3');
    expect((await tsv('', '#Text=a', '1-1\t900000000-900000001\ta\t')).problems).toHaveLength(1);
  });

  it('never throws and never ends, whatever the lines are', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        '#T_SP=a.B|value',
        '#T_RL=a.R|BT_a.B',
        '#T_CH=a.C|referenceRelation',
        '#Text=abc',
        '\n',
        '\t',
      ),
      fc.constantFrom('1-1', '0-3', '1-1[1_2]', '*->1-1', '[1]', '|', '_', '*', 'ROLE_', '\\', ';'),
      fc.string({ maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
        expect((await tsv(parts.join(''))).problems).toBeInstanceOf(Array);
      }),
      { numRuns: 200 },
    );
  });
});

describe('writing and reading UIMA CAS XMI', () => {
  it('gives back everything, whatever the text, but for what XML cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(annotatedText, async ({ text, annotations }) => {
        const relations = chained(annotations);
        const entry = entryOf(text, annotations, { relations, note: 'A\nnote' });
        const { read, problems, losses } = await provenRoundTrip(uimaXmi, entry);
        expect(problems).toEqual([]);
        expect(read.text).toHaveLength(text.length);
        if (losses.length === 0) expect(read.text).toBe(text);
        const details = ({ fragments: _, ...rest }: Annotation) => rest;
        expect(read.annotations).toMatchObject(annotations.map(details));
        expect(read.relations).toMatchObject(relations);
        expect(read).toMatchObject({ id: 'doc', annotator: 'ana', note: 'A\nnote', title: 'Title of doc' });
      }),
      { numRuns: 60 },
    );
  });

  it('writes control characters as XML 1.1, and tells of those that XML cannot hold', async () => {
    const one = await writeDataset(uimaXmi, [entryOf('Holm\u0001 won', [])]);
    expect(one.files.get('doc/ana.xmi')).toMatch(/^<\?xml version="1\.1".*sofaString="Holm&#1; won"/s);
    expect(one.losses).toEqual([]);
    const text = 'Holm\u0000 won';
    const two = await writeDataset(uimaXmi, [entryOf(text, [annotationOf(text, [{ start: 0, end: 5 }])])]);
    expect(two.losses).toMatchObject([{ annotation: null, feature: 'text' }, { annotation: 'a-0-5' }]);
    expect(two.files.get('doc/ana.xmi')).toMatch(/^<\?xml version="1\.0"/);
    expect(two.files.get('TypeSystem.xml')).toContain('<name>webanno.custom.GlossRelation</name>');
  });

  it('tells of broken XML with its line, and expands no entities', async () => {
    const broken = await readText(
      uimaXmi,
      '<?xml version="1.0"?>\n<xmi:XMI xmlns:xmi="http://www.omg.org/XMI">\n<a',
    );
    expect(broken.problems[0]).toMatch(/^3: the XML is broken/);
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<x>&b;</x>';
    expect((await readText(uimaXmi, bomb)).problems[0]).toMatch(/^2: the XML is broken/);
    expect((await readText(uimaXmi, '<x/>')).problems[0]).toContain('no text');
  });
});

describe.skipIf(!existsSync(samples))('the samples', () => {
  const suite = join(samples, 'webanno-tsv3-suite');

  /** The suite's XMI files call two things otherwise than its TSV files. */
  const sameName = (name: string) =>
    name.replace(/^NamedEntity$/, 'Span').replace(/^intValue$/, 'integerValue');

  function comparable({ text, annotations, relations }: RawEntry) {
    const name = new Map(
      annotations.map(({ id, label, fragments }) => [id, `${sameName(label)} ${JSON.stringify(fragments)}`]),
    );
    return {
      text: text.trimEnd(),
      annotations: annotations
        .map(({ label, fragments, attributes = {} }) =>
          JSON.stringify([sameName(label), fragments, Object.entries(attributes).sort()]),
        )
        .sort(),
      relations: relations.map(({ type, from, to }) => [type, name.get(from), name.get(to)].join(' ')).sort(),
    };
  }

  it('reads each TSV file and its XMI to the same text, annotations and relations', async () => {
    let [pairs, alone] = [0, 0];
    const different: string[] = [];
    for (const name of await readdir(suite)) {
      const one = await parsed(webannoTsv, join(suite, name, 'reference.tsv'));
      expect(one.entries).toHaveLength(1);
      if (!existsSync(join(suite, name, 'reference.xmi'))) alone++;
      else {
        const two = await parsed(uimaXmi, join(suite, name, 'reference.xmi'));
        const [left, right] = [one.entries[0], two.entries[0]].map((entry) => entry && comparable(entry));
        if (JSON.stringify(left) !== JSON.stringify(right))
          different.push(`${name}\n${JSON.stringify(left, null, 1)}\n${JSON.stringify(right, null, 1)}`);
        pairs++;
      }
    }
    expect(different.join('\n')).toBe('');
    expect([pairs, alone]).toEqual([73, 2]);
  });
});
