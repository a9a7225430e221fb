import { describe, expect, it } from 'vitest';
import { jsonl } from '../../../main/formats/jsonl';
import { prove } from '../../../main/formats/prove';
import { annotationOf, documentOf, spanOf } from './support';

const text = '🙂 Holm won, said Holm 🙂 twice';
const entry = {
  document: documentOf(text),
  annotator: 'ana',
  status: 'new',
  annotations: [
    annotationOf(text, [spanOf(text, 'Holm won')]),
    annotationOf(text, [spanOf(text, 'said'), spanOf(text, 'twice')]),
  ],
  relations: [],
  note: '',
} as const;

describe('the proof of the offsets', () => {
  it('counts every fragment and finds nothing wrong where all is well', () => {
    for (const unit of ['code-point', 'utf-16'] as const) {
      const written = jsonl.written(jsonl.write(entry, unit));
      expect(prove(entry, written, unit)).toEqual({ checked: 3, mismatches: [] });
    }
  });

  it('finds offsets that were counted in the other unit', () => {
    const written = jsonl.written(jsonl.write(entry, 'utf-16'));
    const { checked, mismatches } = prove(entry, written, 'code-point');
    expect(checked).toBe(3);
    expect(mismatches[0]).toMatchObject({ expected: 'Holm won', found: 'olm won,' });
  });

  it('finds a fragment that was not written, and a text that was changed', () => {
    const written = jsonl.written(jsonl.write(entry, 'utf-16'));
    const fewer = { ...written, places: written.places.slice(1) };
    expect(prove(entry, fewer, 'utf-16').mismatches).toMatchObject([{ found: null }]);
    const changed = { ...written, text: `${written.text} ` };
    expect(prove(entry, changed, 'utf-16').mismatches).toHaveLength(3);
  });
});
