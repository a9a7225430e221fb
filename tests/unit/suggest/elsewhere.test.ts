import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../main/suggest/article';
import { elsewhereSuggesters } from '../../../main/suggest/elsewhere';
import { LabelledPhrases, phraseOf } from '../../../main/suggest/labelled';
import { type Annotation, type AttributeValue, defaultScheme, fragmentAt } from '../../../preload/contract';

function annotation(
  text: string,
  exact: string,
  label: string,
  attributes: Record<string, AttributeValue> = {},
): Annotation {
  const start = text.indexOf(exact);
  return {
    id: exact,
    label,
    fragments: [fragmentAt(text, { start, end: start + exact.length })],
    attributes,
    note: '',
    origin: { kind: 'hand' },
    creator: 'ana',
    created: '2031-05-03T00:00:00Z',
    modified: '2031-05-03T00:00:00Z',
  };
}

const first = 'Rao said: “We count every vote, and we will go on.” Turnout was 51 percent.';

function known(...annotations: Annotation[]): LabelledPhrases {
  const phrases = new LabelledPhrases();
  phrases.put({
    document: 'first',
    title: 'The first report',
    phrases: annotations.map(phraseOf).filter((phrase) => phrase !== null),
  });
  return phrases;
}

const quote = annotation(first, '“We count every vote, and we will go on.”', 'quote', {
  speaker: 'Rao',
  kind: 'direct',
});
const figure = annotation(first, '51 percent', 'figure', { value: 51, unit: '%' });

function proposed(text: string, phrases: LabelledPhrases, document: string | null = 'second') {
  const article = articleOf(text, 'en');
  return elsewhereSuggesters(phrases, defaultScheme, document)
    .flatMap((one) => [...one.suggest(article)].flat())
    .map((one) => ({
      ...one,
      words: one.spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
    }));
}

describe('what is labelled in other articles', () => {
  test('is proposed where the same words stand, with its attributes and the article’s name', () => {
    const [one] = proposed('Again: "we count  every vote – and we\u00a0will go on." So Rao.', known(quote));
    expect(one).toMatchObject({
      label: 'quote',
      words: '"we count  every vote – and we\u00a0will go on."',
      attributes: { speaker: 'Rao', kind: 'direct' },
      suggester: 'elsewhere',
      why: 'the same words are labelled in “The first report”',
    });
    expect(one?.score).toBeGreaterThanOrEqual(0.5);
  });

  test('says itself whether the words are quoted', () => {
    const [one] = proposed('Rao said that we count every vote, and we will go on.', known(quote));
    expect(one).toMatchObject({
      words: 'we count every vote, and we will go on',
      attributes: { kind: 'indirect' },
    });
  });

  test('may be a figure of two words', () => {
    expect(proposed('Some 51 percent voted; 51 per cent is less.', known(figure))).toMatchObject([
      { words: '51 percent', attributes: { value: 51, unit: '%' } },
    ]);
  });

  test('is not proposed in its own article, nor for a few words', () => {
    expect(proposed(first, known(quote, figure), 'first')).toEqual([]);
    expect(phraseOf(annotation(first, 'every vote', 'claim'))).toBeNull();
  });

  test('counts more the more articles have it', () => {
    const phrases = known(quote);
    const text = `So: ${first}`;
    const [once] = proposed(text, phrases);
    const phrase = phraseOf(quote);
    phrases.put({ document: 'third', title: 'The third', phrases: phrase ? [phrase] : [] });
    const [twice] = proposed(text, phrases);
    expect(twice?.score).toBeGreaterThan(once?.score ?? 1);
    expect(twice?.why).toBe('the same words are labelled in “The third” and another article');
  });

  test('goes when its annotation goes', () => {
    const phrases = known(quote);
    phrases.put({ document: 'first', title: 'The first report', phrases: [] });
    expect(proposed(first, phrases)).toEqual([]);
  });

  test('leaves out an attribute that is an annotation of the other article', () => {
    const label = { ...defaultScheme.labels[0], attributes: [{ name: 'about', type: 'span' as const }] };
    const scheme = {
      ...defaultScheme,
      labels: [{ ...defaultScheme.labels[0], ...label }],
    } as typeof defaultScheme;
    const claim = annotation(first, 'We count every vote', 'claim', { about: 'an-id', note: 'x' });
    const [one] = elsewhereSuggesters(known(claim), scheme, 'second').flatMap((each) =>
      [...each.suggest(articleOf(first, 'en'))].flat(),
    );
    expect(one?.attributes).toEqual({ note: 'x' });
  });
});
