import { beforeAll, describe, expect, test } from 'vitest';
import { type Anchored, anchorAll } from '../../../main/anchor/anchor';
import { anchorOne, edited, marked, placeOf, sample } from './support';

/** What must become of marked words: `=` exact, `~` moved, each with the words as they must stand now; or an orphan. */
type Expected = readonly [before: string, anchor: '=' | '~' | 'orphan', after?: string];

function check(before: string, after: string, expected: readonly Expected[]): void {
  const annotations = expected.map(([words], index) => marked(before, String(index), words));
  const found = anchorAll(before, after, annotations).map((anchored) => told(after, anchored));
  const wanted = expected.map(([, anchor, words]) => {
    return anchor === 'orphan' ? 'orphan' : `${anchor} ${JSON.stringify(placeOf(after, words ?? ''))}`;
  });
  expect(found).toEqual(wanted);
}

function told(after: string, { anchor, fragments, annotation, candidates }: Anchored): string {
  if (!fragments) return 'orphan';
  for (const { start, end, exact } of fragments) expect(after.slice(start, end)).toBe(exact);
  if (anchor === 'exact') expect(fragments[0]?.exact).toBe(annotation.fragments[0]?.exact);
  for (const { start, end } of candidates.flat()) expect(end).toBeGreaterThan(start);
  return `${anchor === 'exact' ? '=' : '~'} ${JSON.stringify({ start: fragments[0]?.start, end: fragments[0]?.end })}`;
}

describe('The Alder Post', () => {
  let text: string;
  beforeAll(async () => {
    text = await sample('alder-post.txt');
  });

  test('a typing error put right, and a paragraph put in front', () => {
    const after = edited(
      text,
      ['Mayor Edda Holm declared', 'This article was updated on Sunday.\nMayor Edda Holm declared'],
      ['who runs the election office, dismissed', 'who heads the election office, dismissed'],
    );
    check(text, after, [
      ['took [51 percent] of the vote', '=', 'took [51 percent] of the vote'],
      ['Ruiz, [44%]. It', '=', 'Ruiz, [44%]. It'],
      ['[“The fog is not a conspiracy,”] Adair', '=', '[“The fog is not a conspiracy,”] Adair'],
      ['[Bruno Adair], who runs', '~', '[Bruno Adair], who heads'],
      [
        '[Bruno Adair, who runs the election office], dis',
        '~',
        '[Bruno Adair, who heads the election office], dis',
      ],
    ]);
  });

  test('changed figures are shown, those beside them stay', () => {
    const after = edited(
      text,
      ['took 51 percent', 'took 52 percent'],
      ['no fewer than 12 polling', 'no fewer than 14 polling'],
    );
    check(text, after, [
      ['took [51 percent] of', '~', 'took [52 percent] of'],
      ['Ruiz, [44%].', '=', 'Ruiz, [44%].'],
      ['than [12] polling', 'orphan'],
      ['[no fewer than 12 polling stations]', '~', '[no fewer than 14 polling stations]'],
      ['with [58 percent].', '=', 'with [58 percent].'],
    ]);
    expect(anchorOne(text, after, 'than [12] polling').candidates).toEqual([
      [placeOf(after, 'than [14] polling')],
    ]);
  });

  test('a deleted sentence makes orphans, and never takes its like elsewhere', () => {
    const after = edited(
      text,
      [' “They wrote the speech before they knew the result,” she said.', ''],
      [
        'She called the evening “a triumph of patience” and promised to freeze ferry fares, which have risen 18 percent since she took office in 2027.\n',
        '',
      ],
    );
    check(text, after, [
      ['[“They wrote the speech before they knew the result,”]', 'orphan'],
      ['result,” [she] said', 'orphan'],
      ['risen [18 percent]', 'orphan'],
      ['[She] called the evening', 'orphan'],
      ['[18 percent since she took office in 2027]', 'orphan'],
    ]);
  });

  test('a paragraph that was moved takes its annotations with it, to be confirmed', () => {
    const moved =
      'She called the evening “a triumph of patience” and promised to freeze ferry fares, which have risen 18 percent since she took office in 2027.\n';
    const after = `${edited(text, [moved, '']).trimEnd()}\n${moved}`;
    check(text, after, [
      ['risen [18 percent] since', '~', 'risen [18 percent] since'],
      ['[“a triumph of patience”]', '~', '[“a triumph of patience”]'],
      ['took [51 percent] of', '=', 'took [51 percent] of'],
      ['[She] called', '~', '[She] called'],
      ['[Ruiz refused to concede]', '=', '[Ruiz refused to concede]'],
    ]);
  });

  test('parts of one annotation are carried over one by one', () => {
    const parts = ['[“We did not lose this election,”] he', '[“we are still waiting for it to be counted.”]'];
    const after = edited(text, ['he said, “we', 'he said calmly, “we']);
    const found = anchorOne(text, after, ...parts);
    expect(found.anchor).toBe('moved');
    expect(found.fragments?.map(({ exact }) => exact)).toEqual([
      '“We did not lose this election,”',
      '“we are still waiting for it to be counted.”',
    ]);
    const cut = edited(text, [' “we are still waiting for it to be counted.”', '']);
    expect(anchorOne(text, cut, ...parts)).toMatchObject({ anchor: 'orphan', fragments: null });
  });

  test('lines broken anew change no annotation within a line', () => {
    const after = text.replace(/(.{40,70}) /g, '$1\n');
    const found = anchorAll(text, after, [
      marked(text, 'a', 'took [51 percent] of'),
      marked(text, 'b', '[Less than an hour later Ruiz told reporters that his own campaign’s tallies]'),
    ]);
    expect(
      found.map(({ anchor, fragments }) => [anchor, fragments?.[0]?.exact.replace(/\s+/g, ' ')]),
    ).toEqual([
      ['exact', '51 percent'],
      ['moved', 'Less than an hour later Ruiz told reporters that his own campaign’s tallies'],
    ]);
    expect(found[1]?.reason).toContain('white space');
  });
});

describe('the other articles', () => {
  test('Coast Radio: of repeated words each stays where it was', async () => {
    const text = await sample('coast-radio.txt');
    const after = edited(text, ['Download our app', 'Get our app'], ['several hundred', 'some four hundred']);
    check(text, after, [
      ['him at [44 percent]', '=', 'him at [44 percent]'],
      ['gave him [58 percent]', '=', 'gave him [58 percent]'],
      ['office has named [Edda Holm] the', '=', 'office has named [Edda Holm] the'],
      ['[several hundred] outside', '~', '[some four hundred] outside'],
      [
        'crowd of [several hundred outside the town hall]',
        '~',
        'crowd of [some four hundred outside the town hall]',
      ],
    ]);
  });

  test('Harbour Ledger: words that ran together are put apart', async () => {
    const text = await sample('harbour-ledger.txt');
    const after = edited(text, ['in a written replyAdair’s office', 'In a written reply Adair’s office']);
    check(text, after, [
      ['reply[Adair]’s', '~', 'reply [Adair]’s'],
      ['[“in the coming days”]', '=', '[“in the coming days”]'],
      ['[“thirty, maybe thirty-five”]', '=', '[“thirty, maybe thirty-five”]'],
      ['spent [€240,000] on', '=', 'spent [€240,000] on'],
    ]);
  });

  test('Northern Wire: a paragraph that came in twice leaves it open which is meant', async () => {
    const text = await sample('northern-wire.txt');
    const line = text.split('\n').find((each) => each.startsWith('More than 2,000'));
    const after = edited(text, [
      `${line}\n`,
      `${line}\nCorrection: an earlier version gave another figure.\n${line}\n`,
    ]);
    const found = anchorOne(text, after, 'counted [800].');
    expect(found.anchor).not.toBe('exact');
    expect([...found.candidates, ...(found.fragments ? [found.fragments] : [])]).toHaveLength(2);
    expect(anchorOne(text, after, 'about [1,300] dock').anchor).toBe('exact');
  });

  test('text that runs from right to left', () => {
    const before =
      'קלפי מספר 12 נפתחה בשעה 9.\nנציגי המפלגות טענו כי נספרו 340 קולות בקלפי.\nהיושב ראש הכחיש.\n';
    const after = edited(before, ['קלפי מספר 12', 'עדכון: קלפי מספר 12'], ['340 קולות', '350 קולות']);
    check(before, after, [
      ['[היושב ראש] הכחיש', '=', '[היושב ראש] הכחיש'],
      ['[נציגי המפלגות] טענו', '=', '[נציגי המפלגות] טענו'],
      ['בשעה [9].', '=', 'בשעה [9].'],
      ['נספרו [340 קולות] בקלפי', '~', 'נספרו [350 קולות] בקלפי'],
    ]);
  });

  test('The Explainer: emoji and decomposed letters stay whole', async () => {
    const text = await sample('the-explainer.md');
    const name = 'Zoe\u0308';
    const after = edited(text, ['votes 🗳️🤷🏽‍♀️”', 'votes 🗳️🤷‍♀️”'], [name, `${name} Anna`], ['⛴️🌅', '⛴️🌅🎉']);
    check(text, after, [
      ['votes [🗳️]🤷🏽', '~', 'votes [🗳️]🤷‍'],
      ['winners [⛴️🌅]”', '~', 'winners [⛴️🌅]🎉'],
      [`[${name}] Brandt`, '~', `[${name}] Anna`],
      [`[${name} Brandt]`, '~', `[${name} Anna Brandt]`],
      ['shared [11,000] times', '=', 'shared [11,000] times'],
    ]);
    expect(anchorOne(text, after, 'votes 🗳️[🤷🏽‍♀️]”').anchor).not.toBe('exact');
  });
});
