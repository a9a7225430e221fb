import { describe, expect, test } from 'vitest';
import { learningCurve } from '../../../../main/suggest/learn/curve';
import { historyOf } from '../../../../main/suggest/learn/history';
import { answer, type LearnRequest } from '../../../../main/suggest/learn/learner';
import { defaultScheme } from '../../../../preload/contract';
import { decisions } from './generate';

function request(change: Partial<LearnRequest>): LearnRequest {
  return {
    want: 'report',
    scheme: defaultScheme,
    decisions: [],
    matched: [],
    articles: [],
    since: null,
    ...change,
  };
}

describe('the learning curve', () => {
  test('asks for more decisions before anything is learned', () => {
    expect(learningCurve(decisions(12)).verdict).toEqual({ kind: 'too-few', more: 8 });
  });

  test('falls, and says that more would help, while there are few', () => {
    const { curve, ownError, verdict } = learningCurve(decisions(60));
    expect(curve.map((point) => point.decisions)).toEqual([8, 15, 30, 60]);
    expect(curve.at(-1)?.error).toBeLessThan(ownError ?? 0);
    expect(verdict).toMatchObject({ kind: 'rising', more: 60 });
  });

  test('is flat when there are many', () => {
    expect(learningCurve(decisions(3000)).verdict).toEqual({ kind: 'flat' });
  });
});

describe('the history of a suggester', () => {
  test('has precision and recall in stretches of equally many decisions', () => {
    const at = (day: number) => `2031-05-${String(day).padStart(2, '0')}T00:00:00.000Z`;
    const example = decisions(1)[0];
    if (!example) throw new Error('There is no example.');
    const examples = Array.from({ length: 20 }, (_, day) => ({
      ...example,
      kept: day >= 10 || day < 4,
      at: at(day + 1),
    }));
    const kept = [
      ...examples.filter((one) => one.kept),
      { label: 'quote', at: at(5), suggester: null },
      { label: 'quote', at: at(30), suggester: null },
    ];
    expect(historyOf('quotes', examples, kept)).toEqual([
      { until: 10, from: at(1), to: at(10), precision: 0.4, recall: 0.8 },
      { until: 20, from: at(11), to: at(20), precision: 1, recall: 10 / 11 },
    ]);
  });
});

describe('learning', () => {
  const text = 'The harbour is shut.\n\n“We shall open the harbour again,” Rao said on Monday.';
  const start = text.indexOf('“');
  const end = text.indexOf('” Rao') + 1;
  const article = {
    document: 'harbour',
    text,
    language: 'en',
    done: false,
    places: [
      {
        label: 'quote',
        spans: [{ start, end }],
        at: '2031-06-01T00:00:00.000Z',
        by: 'hand' as const,
      },
    ],
  };

  test('counts what was annotated by hand where it had been suggested', async () => {
    const { report, matched } = await answer(request({ articles: [article], decisions: decisions(30) }));
    const [quotes] = report;
    expect(quotes).toMatchObject({ suggester: 'quotes', labels: ['quote'], decisions: 31 });
    expect(quotes?.points.at(-1)?.recall).toBe(1);
    const again = await answer(request({ matched, decisions: decisions(30) }));
    expect(again.report).toEqual(report);
  });

  test('starts anew after a reset', async () => {
    const all = decisions(60);
    const { weights } = await answer(request({ want: 'weights', decisions: all }));
    expect(Object.keys(weights)).toEqual(['quotes']);
    const since = all[50]?.at ?? null;
    expect((await answer(request({ want: 'weights', decisions: all, since }))).weights).toEqual({});
  });

  test.each(['weights', 'report', 'curves'] as const)('is the same each time: %s', async (want) => {
    const one = request({ want, articles: [article], decisions: decisions(100) });
    expect(await answer(one)).toEqual(await answer(one));
  });
});
