import { describe, expect, it } from 'vitest';
import { defaultScheme } from '../../../preload/contract';
import { entriesFor, modeQuery, type Situation } from '../../../renderer/palette/entries';

const bare: Situation = {
  hasProject: false,
  hasArticle: false,
  canLabel: false,
  labels: defaultScheme.labels,
  documents: [],
};
const full: Situation = { ...bare, hasProject: true, hasArticle: true, canLabel: true };

const titles = (query: string, situation: Situation) =>
  entriesFor(query, situation).flatMap(({ entries }) => entries.map(({ title }) => title));

describe('the palette', () => {
  it('offers only what could be done just now', () => {
    expect(titles('', bare)).toContain('Open project…');
    expect(titles('', bare)).not.toContain('Export…');
    expect(titles('', bare)).not.toContain('Next annotation');
    expect(titles('', bare)).not.toContain('Label as Claim');
    expect(titles('', full)).toEqual(
      expect.arrayContaining(['Export…', 'Next annotation', 'Label as Claim']),
    );
  });

  it('finds by the beginnings of words, in any order', () => {
    const searches = (query: string) => [
      `Find “${query}” in this article`,
      `Find “${query}” in all articles`,
    ];
    expect(titles('lab quo', full)).toEqual(['Label as Quote', 'Label mode: Quote', ...searches('lab quo')]);
    expect(titles('anno dele', full)).toEqual(['Delete annotation', ...searches('anno dele')]);
    expect(titles('xyz', full)).toEqual(searches('xyz'));
  });

  it('lists the labels of label mode only when asked for', () => {
    expect(titles('', full)).not.toContain('Label mode: Claim');
    expect(titles(modeQuery, full).slice(0, 3)).toEqual([
      'Label mode: Claim',
      'Label mode: Figure',
      'Label mode: Quote',
    ]);
    expect(titles(`${modeQuery}fig`, full)[0]).toBe('Label mode: Figure');
    expect(titles(modeQuery, bare)).not.toContain('Label mode: Claim');
  });

  it('puts first what begins with the query', () => {
    expect(titles('annotation', full)).not.toEqual([]);
    expect(titles('open', full)[0]).toBe('Open project…');
  });
});
