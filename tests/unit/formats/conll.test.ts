import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conll } from '../../../main/formats/conll';
import { spansOf, tagsOf } from '../../../main/formats/conll/tags';
import { sentencesOf } from '../../../main/formats/tokens';
import { wholeGraphemes } from '../../../preload/contract';
import { chained, entryOf, keptOf, meant, provenRoundTrip, said, writeDataset } from './datasets';
import { annotatedText, annotationOf, hardText, parsed, spanOf, temporaryFolder } from './support';

const tagSchemes = ['iob1', 'iob2', 'ioe1', 'ioe2', 'iobes', 'bilou'] as const;
const samples = '../shared/samples/interop';

async function readText(content: string) {
  const path = join(await temporaryFolder(), 'data.conll');
  await writeFile(path, content);
  return parsed(conll, path);
}

const wordsOf = (text: string) =>
  sentencesOf(text).map(({ tokens }) => tokens.map(({ start, end }) => text.slice(start, end)));

describe('tokens', () => {
  it('are runs of letters and digits, with every other symbol alone', () => {
    expect(wordsOf('Don’t pay $1,200.50, she said: 51% (44)…\n\n “Why?” A.B.')).toEqual([
      ['Don’t', 'pay', '$', '1,200.50', ',', 'she', 'said', ':', '51', '%', '(', '44', ')', '…'],
      ['“', 'Why', '?', '”', 'A', '.', 'B', '.'],
    ]);
    expect(wordsOf('e\u0301te\u0301 👩‍👩‍👧!')).toEqual([['e\u0301te\u0301', '👩‍👩‍👧', '!']]);
  });

  it('split no character, hold no white space and leave out nothing else', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const tokens = sentencesOf(text).flatMap((sentence) => sentence.tokens);
        let at = 0;
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(wholeGraphemes(text, token)).toEqual(token);
          const word = text.slice(token.start, token.end);
          expect(word).toMatch(/^[^\s\p{Cc}]+$/u);
          expect(text.slice(at, token.start)).toMatch(/^(?:[\s\p{Cc}][\p{M}\p{Cf}]*)*$/u);
          at = token.end;
        }
      }),
    );
  });
});

describe('tags', () => {
  const spans = fc
    .array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 3 }), fc.constantFrom('claim', 'quote', 'X-B')))
    .map((list) => {
      let at = 0;
      return list.map(([gap, length, label]) => {
        const from = at + gap;
        at = from + length;
        return { from, to: at, label };
      });
    });

  it('tell the same spans in every scheme', () => {
    fc.assert(
      fc.property(spans, fc.constantFrom(...tagSchemes), (list, scheme) => {
        expect(spansOf(tagsOf(list, (list.at(-1)?.to ?? 0) + 1, scheme))).toEqual(list);
      }),
    );
  });

  it('are those of the schemes', () => {
    const list = [
      { from: 0, to: 2, label: 'A' },
      { from: 2, to: 3, label: 'A' },
    ];
    const written = tagSchemes.map((scheme) => tagsOf(list, 4, scheme).join(' ').replaceAll('-A', ''));
    expect(Object.fromEntries(tagSchemes.map((scheme, index) => [scheme, written[index]]))).toEqual({
      iob1: 'I I B O',
      iob2: 'B I B O',
      ioe1: 'I E I O',
      ioe2: 'I E E O',
      iobes: 'B E S O',
      bilou: 'B L U O',
    });
  });
});

describe('writing and reading CoNLL', () => {
  it('gives back what tags can hold, in every scheme, and reports all the rest', async () => {
    await fc.assert(
      fc.asyncProperty(
        annotatedText,
        fc.constantFrom(...tagSchemes),
        fc.constantFrom('report' as const, 'split' as const),
        async ({ text, annotations }, scheme, cut) => {
          const entry = entryOf(text, annotations, { relations: chained(annotations), note: 'A\nnote' });
          const { read, problems, losses } = await provenRoundTrip(conll, entry, { scheme, cut });
          expect(problems).toEqual([]);
          expect(read).toMatchObject({
            text,
            id: 'doc',
            annotator: 'ana',
            note: 'A\nnote',
            title: 'Title of doc',
          });
          expect(said(read).map(({ id, ...rest }) => rest)).toEqual(
            meant(text, 'code-point', keptOf(annotations, losses)).map(({ id, ...rest }) => rest),
          );
          const parts = (feature: string) => losses.filter((loss) => loss.feature === feature).length;
          expect(parts('attributes')).toBe(annotations.length);
          expect(parts('notes')).toBe(annotations.length);
          expect(parts('relations')).toBe(entry.relations.length);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keeps the longest of overlapping annotations, and says what it cannot hold', async () => {
    const text = 'Holm won, she said.\nBy far!';
    const annotations = [
      annotationOf(text, [spanOf(text, 'Holm won')]),
      annotationOf(text, [spanOf(text, 'won')]),
      annotationOf(text, [spanOf(text, 'she'), spanOf(text, 'far')]),
      annotationOf(text, [spanOf(text, 'said.\nBy')]),
      annotationOf(text, [spanOf(text, ' she')]),
      annotationOf(text, [spanOf(text, 'ai')]),
    ];
    const { losses, files } = await writeDataset(conll, [entryOf(text, annotations)]);
    const features = losses.map(({ annotation, feature }) => [annotation, feature]);
    expect(features).toEqual([
      [annotations[2]?.id, 'fragments'],
      [annotations[3]?.id, 'cross-line'],
      [annotations[4]?.id, 'token-free'],
      [annotations[1]?.id, 'overlaps'],
      [annotations[5]?.id, 'token-free'],
    ]);
    expect(files.get('set.conll')).toContain('\nHolm\tB-claim\nwon\tI-claim\n,\tO\nshe\tO\n');
    const split = await writeDataset(conll, [entryOf(text, annotations)], { cut: 'split' });
    expect(split.files.get('set.conll')).toContain('\ns\tO\nai\tB-claim\nd\tO\n');
  });

  it('gives the same bytes for the same entry', async () => {
    const entry = entryOf('Holm won.', []);
    const [one, two] = [await writeDataset(conll, [entry]), await writeDataset(conll, [entry])];
    expect(one.files).toEqual(two.files);
  });
});

describe('reading CoNLL that others wrote', () => {
  it('reads two columns and more, comments, and documents', async () => {
    const { entries, problems } = await readText(
      [
        '-DOCSTART- -X- -X- O',
        ...[
          '',
          'EU NNP B-NP B-ORG',
          'rejects VBZ B-VP O',
          '',
          'Peter NNP I-NP I-PER',
          'Blackburn NNP I-NP I-PER',
        ],
        ...['', '-DOCSTART- -X- -X- O', '', '# a comment', '# NN O O', 'Brussels NNP I-NP S-LOC', ''],
      ].join('\r\n'),
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ text }) => text)).toEqual(['EU rejects\nPeter Blackburn', '# Brussels']);
    expect(entries.flatMap((entry) => said(entry).map(({ label, words }) => [label, words[0]?.[1]]))).toEqual(
      [
        ['ORG', 'EU'],
        ['PER', 'Peter Blackburn'],
        ['LOC', 'Brussels'],
      ],
    );
  });

  it('names a line without a tag and keeps its word', async () => {
    const { entries, problems } = await readText('SOCCER SOCCER SOCCER\n-\tO\nJAPAN\tB-LOC\nGET\tO\n');
    expect(entries[0]?.text).toBe('SOCCER - JAPAN GET');
    expect(said(entries[0] ?? fail()).map(({ words }) => words)).toEqual([[[9, 'JAPAN']]]);
    expect(problems).toMatchObject([{ line: 1, message: expect.stringContaining('no tag') }]);
  });

  it('reads the text alone where no column has tags', async () => {
    const { entries, problems } = await readText('1\tThey\tthey\tPRON\n2\tbuy\tbuy\tVERB\n');
    expect(entries[0]).toMatchObject({ text: 'They buy', annotations: [] });
    expect(problems).toHaveLength(1);
  });

  it('takes the words where they are not those of the text', async () => {
    const { entries, problems } = await readText(
      '# newdoc id = a\n# text = Holm lost.\nHolm\tO\nwon\tB-claim\n',
    );
    expect(entries[0]).toMatchObject({ id: 'a', text: 'Holm won' });
    expect(problems[0]?.message).toContain('# text');
  });
});

function fail(): never {
  throw new Error('nothing was read');
}

describe.skipIf(!existsSync(samples))('the samples', () => {
  it('reads the same spans from every scheme that real sentences are written in', async () => {
    const content = await readFile(join(samples, 'conll/inception/2000/chunk2000_test.conll'), 'utf8');
    const original = await readText(content);
    const blocks = content.split('\n\n').map((block) => block.split('\n').filter((line) => line !== ''));
    for (const scheme of tagSchemes) {
      const lines = blocks.map((rows) => {
        const cells = rows.map((row) => row.split(' '));
        const tags = tagsOf(spansOf(cells.map(([, , tag = '']) => tag)), rows.length, scheme);
        return cells.map(([word, pos], index) => `${word} ${pos} ${tags[index]}\n`).join('');
      });
      const again = await readText(lines.join('\n'));
      expect(again.entries[0]?.annotations.length).toBeGreaterThan(10);
      expect(again.entries.map((entry) => said(entry))).toEqual(original.entries.map((entry) => said(entry)));
    }
  });

  it('reads seqeval’s two files, which write tags in either order, to the same spans', async () => {
    const [one, two] = await Promise.all(
      ['ground_truth.txt', 'ground_truth_inv.txt'].map((name) =>
        parsed(conll, join(samples, 'conll/seqeval/data', name)),
      ),
    );
    expect(one?.entries[0]?.annotations.length).toBeGreaterThan(300);
    expect(one?.entries.map((entry) => said(entry))).toEqual(two?.entries.map((entry) => said(entry)));
  });

  it('reads all the others', async () => {
    for (const [name, least] of [
      ['conll/slovak-ner_dataset.conll', 9000],
      ['spacy/ner-token-per-line.iob', 5],
      ['doccano/import-tests/sequence_labeling/example.conll', 2],
    ] as const) {
      const { entries, problems } = await parsed(conll, join(samples, name));
      expect(problems).toEqual([]);
      expect(entries.flatMap(({ annotations }) => annotations).length).toBeGreaterThanOrEqual(least);
    }
  });
});
