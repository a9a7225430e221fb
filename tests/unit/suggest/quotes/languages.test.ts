import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../../main/suggest/article';
import { quotes } from '../../../../main/suggest/quotes/quotes';

/** What is proposed by itself: the words of each span, who says them with which cue, and how. */
function proposed(text: string, language: string) {
  return [...quotes.suggest(articleOf(text, language))]
    .flat()
    .filter(({ score }) => score >= 0.5)
    .map(({ spans, attributes: { speaker, cue, kind } }) => [
      ...spans.map(({ start, end }) => text.slice(start, end)),
      speaker,
      cue,
      kind,
    ]);
}

describe('quotes in German', () => {
  test.each([
    ['„…“', '„Der Hafen ist zu“, sagte Anna Roth am Montag.', '„Der Hafen ist zu“', 'Anna Roth', 'sagte'],
    ['‚…‘', '‚Der Hafen ist zu‘, sagte Anna Roth.', '‚Der Hafen ist zu‘', 'Anna Roth', 'sagte'],
    ['»…«', '»Der Hafen ist zu«, sagte Anna Roth.', '»Der Hafen ist zu«', 'Anna Roth', 'sagte'],
    ['mixed up', '„Der Hafen ist zu”, sagte Anna Roth.', '„Der Hafen ist zu”', 'Anna Roth', 'sagte'],
    ['half straight', '„Der Hafen ist zu", so Anna Roth.', '„Der Hafen ist zu"', 'Anna Roth', 'so'],
  ])('are found in marks like %s', (_marks, text, words, speaker, cue) => {
    expect(proposed(text, 'de')).toEqual([[words, speaker, cue, 'direct']]);
  });

  test.each([
    ['Anna Roth sagte: „Der Hafen ist zu.“', '„Der Hafen ist zu.“', 'Anna Roth', 'sagte', 'direct'],
    ['Die Stadt nannte den Bau „eine Farce“.', '„eine Farce“', 'Die Stadt', 'nannte', 'direct'],
    ['Anna Roth sagte, dass der Hafen zu sei.', 'dass der Hafen zu sei', 'Anna Roth', 'sagte', 'indirect'],
    [
      'Am Montag erklärte Anna Roth, der Hafen sei zu.',
      'der Hafen sei zu',
      'Anna Roth',
      'erklärte',
      'indirect',
    ],
    [
      'Nach Angaben der Polizei sei der Hafen zu.',
      'sei der Hafen zu',
      'der Polizei',
      'Nach Angaben',
      'indirect',
    ],
  ])('%s', (text, words, speaker, cue, kind) => {
    expect(proposed(text, 'de')).toEqual([[words, speaker, cue, kind]]);
  });

  test.each([
    ['Der Polizei zufolge ist der Hafen zu.', ['ist der Hafen zu', 'Der Polizei', 'zufolge', 'indirect']],
    [
      'Die Stadt, sagte Roth, „hat den Hafen vergessen“.',
      ['„hat den Hafen vergessen“', 'Roth', 'sagte', 'direct'],
    ],
    ['Der Plan, so Roth weiter, sei gut.', ['Der Plan', 'sei gut', 'Roth', 'so', 'indirect']],
    ['„Der Hafen ist zu“, sagte Roth der „Abendpost“.', ['„Der Hafen ist zu“', 'Roth', 'sagte', 'direct']],
    ['Am Abend war Roth im „Black Lion Hospital“ zu Gast.', undefined],
    [
      'Dem Bericht zufolge lag Roth im „Black Lion Hospital“.',
      ['lag Roth im „Black Lion Hospital“', 'Dem Bericht', 'zufolge', 'mixed'],
    ],
  ])('%s', (text, quote) => {
    expect(proposed(text, 'de')).toEqual(quote ? [quote] : []);
  });

  test('broken by an attribution are one in two parts', () => {
    expect(proposed('„Der Hafen ist zu“, sagte Roth, „und das bleibt so.“', 'de')).toEqual([
      ['„Der Hafen ist zu“', '„und das bleibt so.“', 'Roth', 'sagte', 'direct'],
    ]);
  });

  test('within a reported clause stand for it', () => {
    expect(proposed('Roth sagte, der Hafen sei „so gut wie geschlossen“.', 'de')).toEqual([
      ['„so gut wie geschlossen“', 'Roth', 'sagte', 'direct'],
    ]);
    expect(proposed('Roth sagte, der Hafen sei „dicht“.', 'de')).toEqual([
      ['der Hafen sei „dicht“', 'Roth', 'sagte', 'mixed'],
    ]);
  });

  test('are known by the verb where no other word tells of them', () => {
    expect(proposed('Anna Roth klagte. Der Hafen sei „so gut wie geschlossen“.', 'de')).toEqual([
      ['„so gut wie geschlossen“', 'Anna Roth', undefined, 'direct'],
    ]);
    expect(proposed('Der Hafen ist „so gut wie geschlossen“.', 'de')).toEqual([]);
  });

  test.each([
    'Das berichtete die „Abendpost“ am Montag.',
    'Sie eröffnete die Ausstellung „Der Hafen gestern und heute“.',
    'Berichte der Zeitung „Der Hafen von heute“ wies sie zurück.',
    '„Hafenlicht“, so heißt das neue Projekt.',
    'Am Montag wird es ein Lied mit dem Titel „Der Hafen Ruht“ geben.',
  ])('are not names and titles: %s', (text) => {
    expect(proposed(text, 'de').filter((quote) => quote.at(-1) === 'direct')).toEqual([]);
  });

  test('after a colon go before a name on the way to it', () => {
    expect(proposed('Roth erklärte laut „Abendpost“ wörtlich: „Der Hafen ist zu.“', 'de')).toEqual([
      ['„Der Hafen ist zu.“', 'Roth', 'erklärte', 'direct'],
    ]);
  });

  test('give pronouns their names', () => {
    const two = 'Anna Roth und Jan Poe kamen. „Der Hafen ist zu“, sagte sie.';
    expect(proposed(two, 'de').map((quote) => quote[1])).toEqual(['Anna Roth']);
    const text = '„Der Hafen ist zu“, sagte Anna Roth.\n„Er bleibt es“, fügte sie hinzu.';
    expect(proposed(text, 'de').map((quote) => quote[1])).toEqual(['Anna Roth', 'Anna Roth']);
  });
});

describe('quotes in French', () => {
  test.each([
    [
      '« Le port est fermé », a déclaré Anne Roux.',
      '« Le port est fermé »',
      'Anne Roux',
      'déclaré',
      'direct',
    ],
    ['«Le port est fermé», affirme Anne Roux.', '«Le port est fermé»', 'Anne Roux', 'affirme', 'direct'],
    ['« Le port est fermé », a-t-il ajouté.', '« Le port est fermé »', 'il', 'ajouté', 'direct'],
    ['« Le port est fermé », dit-elle.', '« Le port est fermé »', 'elle', 'dit', 'direct'],
    ['Anne Roux affirme que le port est fermé.', 'que le port est fermé', 'Anne Roux', 'affirme', 'indirect'],
    ['Selon la police, le port est fermé.', 'le port est fermé', 'la police', 'Selon', 'indirect'],
  ])('%s', (text, words, speaker, cue, kind) => {
    expect(proposed(text, 'fr')).toEqual([[words, speaker, cue, kind]]);
  });

  test.each([
    [
      '« Le port est fermé, a déclaré M. Roux à la presse, et il le restera. »',
      ['« Le port est fermé', 'et il le restera. »', 'M. Roux', 'déclaré', 'direct'],
    ],
    ['« Le port, explique-t-elle, est fermé. »', ['« Le port', 'est fermé. »', 'elle', 'explique', 'direct']],
    ['« Le port est fermé, dit Anne Roux. »', ['« Le port est fermé', 'Anne Roux', 'dit', 'direct']],
    [
      '« Le plan, annoncé le 3 mai, est mort », a dit Anne Roux.',
      ['« Le plan, annoncé le 3 mai, est mort »', 'Anne Roux', 'dit', 'direct'],
    ],
  ])('with the attribution within the marks: %s', (text, quote) => {
    expect(proposed(text, 'fr')).toEqual([quote]);
  });
});

describe('the speaker in German', () => {
  test.each([
    ['Der alten Zeitung sagte Anna Roth: „Der Hafen ist zu.“', 'Anna Roth'],
    ['So warnten Vertreter der Hafenämter: „Der Hafen ist zu.“', 'Vertreter der Hafenämter'],
    ['Am Abend begründete der Minister seine Haltung: „Der Hafen ist zu.“', 'der Minister'],
    ['Die Sprecherin kam. Der Gewinn des Hafens sinkt. Sie sagte: „Der Hafen ist zu.“', 'Die Sprecherin'],
  ])('%s', (text, speaker) => {
    expect(proposed(text, 'de').map(([, who]) => who)).toEqual([speaker]);
  });

  test('is kept for a single word in small letters that a verb shows to be reported', () => {
    expect(proposed('Roth kam. Die Pläne seien „alarmierend“.', 'de').map(([words]) => words)).toEqual([
      '„alarmierend“',
    ]);
  });
});

test.each([
  ['« Le port est fermé », a répété Paul Roux.', '« Le port est fermé »', 'Paul Roux', 'répété'],
  ['« Le port est fermé », déplorait Paul Roux.', '« Le port est fermé »', 'Paul Roux', 'déplorait'],
  [
    '«\u202fLe port est fermé\u202f», rétorque Anne Roux.',
    '«\u202fLe port est fermé\u202f»',
    'Anne Roux',
    'rétorque',
  ],
])('French verbs and narrow spaces: %s', (text, words, speaker, cue) => {
  expect(proposed(text, 'fr')).toEqual([[words, speaker, cue, 'direct']]);
});
