import { describe, expect, it } from 'vitest';
import { ExportSettings, type FormatInfo } from '../../../preload/contract';
import { filterWords, newDraft, settingsOf, wrongDay, wrongRatio } from '../../../renderer/export/draft';

const conll: FormatInfo = {
  name: 'conll',
  title: 'CoNLL columns',
  layout: 'file',
  offsetUnits: ['code-point'],
  carries: ['text'],
  loses: [],
  options: ['scheme', 'cut'],
};
const xmi: FormatInfo = { ...conll, name: 'uima-xmi', offsetUnits: ['utf-16'], options: [] };

describe('what the dialog asks main for', () => {
  it('is only what the format knows, and everything where nothing is filtered', () => {
    expect(settingsOf(newDraft, conll)).toEqual({
      ...{ format: 'conll', offsetUnit: 'code-point', write: { scheme: 'iob2', cut: 'report' } },
      strict: false,
    });
    expect(settingsOf(newDraft, xmi)).toEqual({ format: 'uima-xmi', write: {}, strict: false });
  });

  it('has the filters and the split', () => {
    const draft = { ...newDraft, labels: ['claim'], statuses: ['done'], from: ' 2031-05-03 ' };
    const settings = settingsOf({ ...draft, isSplit: true, ratio: '80/20', group: 'outlet' }, conll);
    expect(settings).toMatchObject({ labels: ['claim'], statuses: ['done'], from: '2031-05-03' });
    expect(settings?.split).toEqual({ ratio: [80, 0, 20], seed: '0', group: 'outlet' });
    expect(ExportSettings.parse(settings)).toEqual(settings);
  });

  it('is nothing while a field is wrong or a filter lets nothing through', () => {
    expect(settingsOf({ ...newDraft, from: 'May' }, conll)).toBeNull();
    expect(settingsOf({ ...newDraft, labels: [] }, conll)).toBeNull();
    expect(settingsOf({ ...newDraft, isSplit: true, ratio: '80/30' }, conll)).toBeNull();
    expect(settingsOf({ ...newDraft, ratio: '80/30' }, conll)).not.toBeNull();
  });
});

it('tells what is wrong, and what is filtered', () => {
  expect(wrongDay('3 May')).toContain('2031-05-03');
  expect(wrongRatio('80/30')).toContain('100');
  expect(wrongRatio('a')).toContain('80/10/10');
  expect(wrongRatio('70/15/15')).toBeNull();
  expect(filterWords(newDraft)).toBe('All articles and labels');
  expect(filterWords({ ...newDraft, labels: ['claim'], to: '2031-05-03' })).toBe('Some labels, some dates');
});
