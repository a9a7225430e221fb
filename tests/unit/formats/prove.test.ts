import { describe, expect, it } from 'vitest';
import type { Entry, Loss, RawEntry } from '../../../main/formats/format';
import { jsonl } from '../../../main/formats/jsonl';
import { prove } from '../../../main/formats/prove';
import type { OffsetUnit } from '../../../preload/contract';
import { annotationOf, documentOf, NOW, readBackOf, spanOf } from './support';

const text = '🙂 Holm won, said Holm 🙂 twice';
const first = annotationOf(text, [spanOf(text, 'Holm won')], { note: 'sure', attributes: { speaker: 'Li' } });
const second = annotationOf(text, [spanOf(text, 'said'), spanOf(text, 'twice')]);
const link = { id: 'r', type: 'supports', from: first.id, to: second.id, creator: 'ana', created: NOW };
const entry: Entry = {
  document: documentOf(text),
  annotator: 'ana',
  status: 'new',
  annotations: [first, second],
  relations: [link],
  note: '',
};

async function read(unit: OffsetUnit): Promise<RawEntry> {
  const [raw] = (await readBackOf(jsonl, [entry], unit)).entries;
  if (!raw) throw new Error('nothing was read');
  return raw;
}

const faultsOf = (raw: RawEntry, losses: readonly Loss[] = []) => prove(entry, raw, losses, jsonl).faults;

describe('the proof', () => {
  it('counts every fragment and finds nothing wrong where all is well', async () => {
    for (const unit of ['code-point', 'utf-16'] as const) {
      expect(prove(entry, await read(unit), [], jsonl)).toEqual({ checked: 3, faults: [] });
    }
  });

  it('finds offsets that were counted in the other unit', async () => {
    const wrong: RawEntry = { ...(await read('utf-16')), unit: 'code-point' };
    expect(faultsOf(wrong)).toHaveLength(2);
    expect(faultsOf(wrong)[0]).toContain('it is not where it was annotated');
  });

  it('finds words that do not stand at their offsets', async () => {
    const raw = await read('utf-16');
    const [one, ...rest] = raw.annotations;
    const place = { ...one?.fragments[0], text: 'Ruiz won' };
    const wrong = { ...raw, annotations: [{ ...one, fragments: [place] }, ...rest] } as RawEntry;
    expect(faultsOf(wrong)[0]).toContain('"Ruiz won"');
  });

  it('finds what is missing unless it was reported as lost', async () => {
    const raw = await read('utf-16');
    const loss = (feature: Loss['feature'], dropped = false): Loss => ({
      ...{ annotation: first.id, feature, reason: 'no place', dropped },
    });
    const bare = raw.annotations.map(({ note, attributes, ...rest }) => rest);
    expect(faultsOf({ ...raw, annotations: bare })[0]).toContain('speaker');
    expect(faultsOf({ ...raw, annotations: bare }, [loss('attributes')])[0]).toContain('note');
    expect(faultsOf({ ...raw, annotations: bare }, [loss('attributes'), loss('notes')])).toEqual([]);
    const fewer = { ...raw, annotations: raw.annotations.slice(1), relations: [] };
    expect(faultsOf(fewer)).toHaveLength(2);
    expect(faultsOf(fewer, [loss('overlaps', true), loss('relations')])).toEqual([]);
  });

  it('finds a changed text, and a changed note, title and status', async () => {
    const raw = await read('utf-16');
    expect(faultsOf({ ...raw, text: `${raw.text} ` })).toEqual(['the text is not the same']);
    expect(faultsOf({ ...raw, note: 'else', title: 'Else', status: 'done' })).toHaveLength(3);
  });

  it('tells annotations with one label and place apart by what else they say, where ids are not kept', async () => {
    const twice = ['Li', 'Ana'].map((speaker) => ({ ...first, id: speaker, attributes: { speaker } }));
    const both = { ...entry, annotations: twice, relations: [] };
    const [raw] = (await readBackOf(jsonl, [both], 'code-point')).entries;
    if (!raw) throw new Error('nothing was read');
    const nameless = {
      ...raw,
      annotations: raw.annotations.map((one) => ({ ...one, id: undefined })).reverse(),
    };
    expect(prove(both, nameless, [], jsonl)).toEqual({ checked: 2, faults: [] });
  });
});
