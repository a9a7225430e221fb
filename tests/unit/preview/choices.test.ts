import { describe, expect, it } from 'vitest';
import type { ArticlePreview, Doubt } from '../../../preload/contract';
import { choicesOf } from '../../../renderer/preview/choices';
import { withRole } from '../../../renderer/preview/roles';

describe('the roles of columns', () => {
  it('gives a column that had another role the one that is chosen', () => {
    expect(withRole({ text: 'a', title: 'b', date: 'c' }, 'date', 'b')).toEqual({ text: 'a', date: 'b' });
  });

  it('reads no table in which no column is the text', () => {
    expect(withRole({ text: 'a', title: 'b' }, 'text', null)).toBeNull();
    expect(withRole({ text: 'a' }, 'title', 'a')).toBeNull();
    expect(withRole(null, 'text', 'a')).toEqual({ text: 'a' });
  });
});

const preview: ArticlePreview = {
  ...{ kind: 'csv', encoding: 'utf-8', weak: false, columns: ['a', 'b'], rows: [], count: 0 },
  ...{ guess: { text: 'a' }, text: '', warnings: [] },
};

describe('how doubtful files are added', () => {
  const [table, article]: Doubt[] = [
    { path: '/n.csv', kind: 'table', encoding: 'utf-8' },
    { path: '/m.txt', kind: 'encoding', encoding: 'koi8-r' },
  ];
  const doubts = [table, article].filter((doubt) => doubt !== undefined);

  it('takes over what was guessed and seen, and what was chosen', () => {
    const chosen = new Map([['/m.txt', { encoding: 'ibm866' }]]);
    expect(choicesOf(doubts, chosen, ({ path }) => (path === '/n.csv' ? { preview } : undefined))).toEqual({
      choices: [
        { path: '/n.csv', encoding: 'utf-8', columns: { text: 'a' } },
        { path: '/m.txt', encoding: 'ibm866', columns: undefined },
      ],
      leftOut: [],
    });
  });

  it('leaves a table out that has no text, whether it was guessed or chosen so', () => {
    const without = { preview: { ...preview, guess: null } };
    const chosen = new Map([['/n.csv', { columns: null }]]);
    expect(choicesOf(doubts, new Map(), () => without).leftOut).toEqual(['/n.csv']);
    expect(choicesOf(doubts, chosen, () => ({ preview })).leftOut).toEqual(['/n.csv']);
  });

  it('names nothing for a file that was never looked at', () => {
    expect(choicesOf(doubts, new Map(), () => undefined).choices).toEqual([
      { path: '/n.csv' },
      { path: '/m.txt' },
    ]);
  });
});
