import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doccano } from '../../../main/formats/doccano';
import type { Format } from '../../../main/formats/format';
import { labelStudio } from '../../../main/formats/label-studio';
import { prodigy } from '../../../main/formats/prodigy';
import { settled } from '../../../main/formats/settle';
import { spacy } from '../../../main/formats/spacy';
import { wordsIn } from './datasets';
import { parsed } from './support';

const samples = resolve('../shared/samples');

/** What a sample gives: how many documents, annotations and relations, and what was told of the rest. */
async function read(format: Format, file: string) {
  const { entries, problems } = await parsed(format, join(samples, file));
  const repairs = entries.flatMap((entry) => settled(entry, format.name).problems);
  const count = (of: 'annotations' | 'relations') =>
    entries.reduce((sum, entry) => sum + entry[of].length, 0);
  return { entries, problems, repairs, counts: [entries.length, count('annotations'), count('relations')] };
}

describe.skipIf(!existsSync(samples))('files of other tools', () => {
  it('of Prodigy are read, and each wrong offset is listed', async () => {
    const small = await read(prodigy, 'interop/prodigy/annotations_prod11.head10.jsonl');
    expect(small.counts).toEqual([10, 257, 0]);
    expect(small.problems).toEqual([]);
    expect(small.repairs).toHaveLength(1);
    const large = await read(prodigy, 'messy/bigjsonl/annotations_prod12.jsonl');
    expect(large.repairs).toHaveLength(14);
  });

  it('of Label Studio are read; a task about a picture is told of', async () => {
    const { counts, problems, repairs } = await read(labelStudio, 'interop/labelstudio/348.json');
    expect({ counts, problems, repairs }).toEqual({ counts: [1, 38, 0], problems: [], repairs: [] });
    const folder = 'interop/labelstudio/sdk-tests/data/test_export_json_min';
    const picture = await read(labelStudio, `${folder}/data.json`);
    expect(picture.counts).toEqual([0, 0, 0]);
    expect(picture.problems[0]?.message).toContain('was not fetched');
  });

  it('of doccano are read with their entities and relations', async () => {
    const folder = 'interop/doccano/import-tests';
    expect((await read(doccano, `${folder}/relation_extraction/example.jsonl`)).counts).toEqual([1, 4, 3]);
    expect((await read(doccano, `${folder}/example.utf16.csv`)).counts).toEqual([3, 0, 0]);
    const spans = await read(doccano, `${folder}/sequence_labeling/example.jsonl`);
    expect(spans.counts).toEqual([2, 1, 0]);
    expect(spans.problems).toMatchObject([{ line: 3, message: expect.stringContaining('no "text"') }]);
  });

  it('of spaCy are read by their tags', async () => {
    const { entries } = await read(spacy, 'interop/spacy/ner-token-per-line.json');
    expect(entries.flatMap(wordsIn).slice(0, 3)).toEqual([['Sebastian Thrun'], ['Google'], ['2007']]);
  });
});
