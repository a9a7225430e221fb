import { describe, expect, test } from 'vitest';
import { Knowledge } from '../../../main/suggest/knowledge';
import { suggestIn } from '../../../main/suggest/suggesters';
import { defaultScheme, LabelScheme, type LearnedModel, type Suggestion } from '../../../preload/contract';

const scheme = LabelScheme.parse({
  labels: defaultScheme.labels.map((label) =>
    label.id === 'claim' ? { ...label, patterns: { words: ['the harbour will be dredged'] } } : label,
  ),
});

const text = 'Rao said the harbour will be dredged.\n\nThe pier stays shut.';

function proposed(knowledge: Knowledge): Suggestion[] {
  return [...suggestIn(text, 'en', (label) => label === 'claim', knowledge.for('second'))]
    .flat()
    .filter(({ suggester }) => suggester === 'patterns' || suggester === 'elsewhere');
}

const phrase = { label: 'claim', attributes: { claimant: 'Rao' }, exact: 'the harbour will be dredged' };
const first = { document: 'first', title: 'The first report', phrases: [phrase] };

describe('what a project knows', () => {
  test('proposes nothing before anything is told', () => {
    expect(proposed(new Knowledge())).toEqual([]);
  });

  test('is one suggestion, with what both know, where a pattern and another article agree', () => {
    const knowledge = new Knowledge();
    knowledge.learn({ scheme, phrases: [first] });
    const [one, ...others] = proposed(knowledge);
    expect(others).toEqual([]);
    expect(one?.attributes.claimant).toBe('Rao');
    expect(one?.why).toContain('labelled in “The first report”');
    expect(one?.why).toContain('is in the word list of Claim');
  });

  test('scores as the decisions have taught', () => {
    const knowledge = new Knowledge();
    knowledge.learn({ scheme });
    const [before] = proposed(knowledge);
    const learned = { examples: 40, kept: 2, bias: -2, ownScore: 0.5, weights: [] };
    const model: LearnedModel = {
      schemaVersion: 1,
      learned: '2031-05-03T00:00:00Z',
      since: null,
      decisions: 40,
      suggesters: { patterns: learned },
    };
    knowledge.learn({ model });
    const [after] = proposed(knowledge);
    expect(before?.score).toBeGreaterThanOrEqual(0.5);
    expect(after?.score).toBeLessThan(0.5);
  });
});
