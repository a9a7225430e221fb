import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../../main/suggest/article';
import { quotes } from '../../../../main/suggest/quotes/quotes';

/** What is proposed in a text, as one can read it: the words of each span, and who says them how. */
function proposed(text: string, language = 'en') {
  return [...quotes.suggest(articleOf(text, language))].flat().map(({ spans, attributes, score }) => ({
    words: spans.map(({ start, end }) => text.slice(start, end)),
    speaker: attributes.speaker,
    cue: attributes.cue,
    kind: attributes.kind,
    sure: score >= 0.5,
  }));
}

const direct = (speaker: string | undefined, cue: string | undefined, ...words: string[]) => ({
  words,
  speaker,
  cue,
  kind: 'direct',
  sure: true,
});

describe('words in quotation marks', () => {
  test.each([
    ['straight', '"The harbour is closed," Mayor Ann Roe said.', '"The harbour is closed,"'],
    ['curly', '“The harbour is closed,” Mayor Ann Roe said.', '“The harbour is closed,”'],
    ['single', '‘The harbour isn’t closed,’ Mayor Ann Roe said.', '‘The harbour isn’t closed,’'],
    ['doubled apostrophes', "''The harbour is closed,'' Mayor Ann Roe said.", "''The harbour is closed,''"],
    [
      'opened curly, closed straight',
      '“The harbour is closed," Mayor Ann Roe said.',
      '“The harbour is closed,"',
    ],
    [
      'opened straight, closed curly',
      '"The harbour is closed,” Mayor Ann Roe said.',
      '"The harbour is closed,”',
    ],
    [
      'opened double, closed single',
      '“The harbour is closed,’ Mayor Ann Roe said.',
      '“The harbour is closed,’',
    ],
    [
      'one within another',
      '“They call it ‘closed,’ sadly,” Mayor Ann Roe said.',
      '“They call it ‘closed,’ sadly,”',
    ],
  ])('are found whatever the marks: %s', (_marks, text, words) => {
    expect(proposed(text)).toContainEqual(
      expect.objectContaining({ words: [words], kind: 'direct', sure: true }),
    );
  });

  test('that are never closed go to the end of the paragraph', () => {
    const text = 'Ann Roe said: “The harbour is closed until the spring.\nRain fell.';
    expect(proposed(text)).toEqual([direct('Ann Roe', 'said', '“The harbour is closed until the spring.')]);
  });

  test('are not seen where apostrophes are', () => {
    expect(proposed('The dockers’ union isn’t ready for the ’90s, ’tis true; rock ’n’ roll lives.')).toEqual(
      [],
    );
  });

  test.each([
    ['feet and inches', '“He is 6\'2" tall,” Roe said.', ['“He is 6\'2" tall,”']],
    ['in straight marks', '"He is 6\'2" and I am 5\'3"," Roe said.', ['"He is 6\'2" and I am 5\'3","']],
    ['inches before a quote', 'A 19" screen fell. "It is closed," Roe said.', ['"It is closed,"']],
    ['one mark too many', '"It measured 12" across," Roe said.', ['"It measured 12" across,"']],
    ['a number at the end', '"We lost by 40", Roe said.', ['"We lost by 40"']],
  ])('are told from inches: %s', (_what, text, words) => {
    expect(proposed(text).map((quote) => quote.words)).toEqual([words]);
  });

  test.each([
    ['“We left because,” and here she paused, “nobody came.”', ['“We left because,”', '“nobody came.”']],
    ['“He knows it,” he said, referring to Poe. “He always has.”', ['“He knows it,”', '“He always has.”']],
    ['“Look at the harbour,” Roe notes. “It was full.”', ['“Look at the harbour,”', '“It was full.”']],
    ['“They would have gone,” Poe fumed on Tuesday.', ['“They would have gone,”']],
    ['“I’m going to look at it…” Roe said. Rain fell.', ['“I’m going to look at it…”']],
    ['As the Post reported, “ … the ferry sails.”', ['“ … the ferry sails.”']],
    ['The crowd answered with chants of “Open it!” for an hour.', ['“Open it!”']],
    ['She addressed the dockers again: “Here is what I regret.”', ['“Here is what I regret.”']],
    ['Roe explained it this way: “It is like a wedding.”', ['“It is like a wedding.”']],
    ['Poe told the council when asked about it: “That is being handled.”', ['“That is being handled.”']],
    ['Roe said on Monday, in memory of Poe, a docker born here, “We miss him.”', ['“We miss him.”']],
    ['Bob Poe told the Harbour Press (HP), “We have lost.”', ['“We have lost.”']],
    ['“It is over,” the 54-year-old said.', ['“It is over,”']],
  ])('are found whole, and nothing else: %s', (text, words) => {
    expect(proposed(text)).toEqual([expect.objectContaining({ words, kind: 'direct', sure: true })]);
  });

  test('that are broken by an attribution are one quote in two parts', () => {
    expect(proposed('“The harbour is closed,” she said, “and we all know it.”')).toEqual([
      direct('she', 'said', '“The harbour is closed,”', '“and we all know it.”'),
    ]);
    expect(proposed('“The harbour is closed,” Roe told reporters. “We all know it.”')).toEqual([
      direct('Roe', 'told', '“The harbour is closed,”', '“We all know it.”'),
    ]);
  });

  test('go on after what somebody did meanwhile', () => {
    expect(proposed('“I don’t know,” she said, shrugging, “maybe it is.”')).toEqual([
      direct('she', 'said', '“I don’t know,”', '“maybe it is.”'),
    ]);
  });

  test('over several paragraphs are one quote when only the last one closes', () => {
    const text = 'Ann Roe said: “The harbour is closed.\n\n“It stays closed till spring.”\n\nRain fell.';
    expect(proposed(text)).toEqual([
      direct('Ann Roe', 'said', '“The harbour is closed.', '“It stays closed till spring.”'),
    ]);
  });

  test.each([
    [
      'after an introduction',
      'As for the ferry, “it sails when there is wind,” said Roe.',
      '“it sails when there is wind,”',
    ],
    ['after whom they are said of', 'Roe said of the ferry, “It sails again.”', '“It sails again.”'],
    ['before “adding”', 'Roe said: “It sails again,” adding that it was old.', '“It sails again,”'],
    ['before the deed that follows', 'Voters chanted “Open it!” and went home.', '“Open it!”'],
    ['after a pronoun', 'Critics call them “lone wolves” and hide.', '“lone wolves”'],
    ['after “as”', 'It is a plan that Ann Roe described as “a ruin.”', '“a ruin.”'],
    ['after “put it”', 'The ferry is, as Ann Roe put it, “a museum.”', '“a museum.”'],
    [
      'with a mark the wrong way round',
      '” … what the ‘experts,’ as we know, say is that it sails,” Roe said.',
      '” … what the ‘experts,’ as we know, say is that it sails,”',
    ],
    ['before a day', '“It sails again,” Roe, a docker, said Thursday.', '“It sails again,”'],
    ['with marks within at the end', '“They call it ‘a ruin,’” Roe said.', '“They call it ‘a ruin,’”'],
  ])('are found without the words around them: %s', (_where, text, words) => {
    expect(proposed(text)[0]).toMatchObject({ words: [words], kind: 'direct', sure: true });
  });

  test('between dashes are no part of the clause around them', () => {
    const text = 'Roe denied the charge – “That makes me smart” – and left the hall.';
    expect(proposed(text).map(({ words, kind }) => [...words, kind])).toEqual([
      ['the charge', 'indirect'],
      ['“That makes me smart”', 'direct'],
    ]);
  });

  test('go on after an attribution even where they look like a title', () => {
    expect(proposed('“We won,” she said. “Big Time.”')).toEqual([
      direct('she', 'said', '“We won,”', '“Big Time.”'),
    ]);
  });

  test('go on after an attribution in single marks too', () => {
    expect(proposed('‘It is closed,’ Roe said. ‘It’s sad.’')).toEqual([
      direct('Roe', 'said', '‘It is closed,’', '‘It’s sad.’'),
    ]);
  });

  test('may have their stop after the marks', () => {
    expect(proposed('Roe left. “The harbour is closed”. Rain fell.')).toMatchObject([
      { words: ['“The harbour is closed”'], kind: 'direct', sure: true },
    ]);
  });

  test('by two who have no name are two quotes', () => {
    expect(proposed('“It’s over,” said one. “Not yet,” said another.')).toEqual([
      direct('one', 'said', '“It’s over,”'),
      direct('another', 'said', '“Not yet,”'),
    ]);
  });

  test('that are titles or single expressions are doubted', () => {
    for (const text of [
      'He read “The Long Way Home” on the ferry.',
      'The “harbour” was a pond.',
      'They listened to the song “We go on.”',
      'On the wall is their motto: “We go on together.”',
    ]) {
      const all = [...quotes.suggest(articleOf(text, 'en'))].flat();
      expect(all).toHaveLength(1);
      expect(all[0]?.score).toBeLessThan(0.35);
    }
  });
});

describe('the speaker', () => {
  test.each([
    ['after the quote', '“The harbour is closed,” Roe said.', 'Roe', 'said'],
    ['after the cue', '“The harbour is closed,” said Lin Bo, the spokesman for the port.', 'Lin Bo', 'said'],
    [
      'with a title',
      '“The harbour is closed,” port ministry spokesman Lin Bo told reporters.',
      'Lin Bo',
      'told',
    ],
    ['before the quote', 'Roe replied on Monday, “The harbour is closed.”', 'Roe', 'replied'],
    ['before a colon', 'Roe was blunt: “The harbour is closed.”', 'Roe', ':'],
    ['described between commas', '“The harbour is closed,” Roe, a former docker, said.', 'Roe', 'said'],
    ['in the sentence before', 'Roe was furious. “The harbour is closed.”', 'Roe', undefined],
    ['with a party', '“The harbour is closed,” Rep. Ann Roe (R-Fla.) said.', 'Rep. Ann Roe', 'said'],
    ['with a state', '“The harbour is closed,” Ann Roe, D-N.Y., said.', 'Ann Roe', 'said'],
    ['with a short title', '“The harbour is closed,” said the Rev. Lin Bo.', 'the Rev. Lin Bo', 'said'],
    ['with an age', '“The harbour is closed,” Mr. Poe, 82, told me.', 'Mr. Poe', 'told'],
    [
      'described at length',
      '“The harbour is closed,” Ann Roe, a docker from Bremen, one of five who came, said.',
      'Ann Roe',
      'said',
    ],
    ['before a participle', 'Voters marching in the rain chanted, “Open the harbour!”', 'Voters', 'chanted'],
    ['in a picture', 'He showed a video of Ann Roe saying, “The harbour is closed.”', 'Ann Roe', 'saying'],
    ['before a place', '“The harbour is closed,” wrote Ann Roe for Morning Post.', 'Ann Roe', 'wrote'],
    ['as a signature', '“The harbour is closed.” ― Ann Roe', 'Ann Roe', '―'],
    ['as a signature with an office', '“The harbour is closed.” — Ann Roe, mayor of Bremen', 'Ann Roe', '—'],
    ['after “according to”', '“The harbour is closed,” according to Ann Roe.', 'Ann Roe', 'according to'],
    ['on a sign', 'Voters held signs saying “Open the harbour.”', 'signs', 'saying'],
    ['in a headline', '‘Harbour is closed’: Roe', 'Roe', ':'],
    ['in the line before', 'The Times reports:\n“The harbour is closed for good.”', 'The Times', ':'],
    ['after a question', '“Is the harbour closed?” Roe asked.', 'Roe', 'asked'],
    ['with a party before a colon', 'Mayor Bob Poe (R-S.C.): “I have not heard it.”', 'Mayor Bob Poe', ':'],
    ['that “who” stands for', 'It was Ann Roe, who told us then: “It is closed.”', 'Ann Roe', 'told'],
    ['after a clause', 'When Poe sat down, Roe was blunt: “It is closed.”', 'Roe', ':'],
    ['with an age for a name', '“It is closed,” the 54-year-old said.', 'the 54-year-old', 'said'],
    ['as a name that wink-nlp takes apart', '“It is closed,” Poe shot back.', 'Poe', 'shot'],
  ])('is found %s', (_where, text, speaker, cue) => {
    expect(proposed(text)).toEqual([expect.objectContaining({ speaker, cue, kind: 'direct', sure: true })]);
  });

  test('is the last one who fits a pronoun', () => {
    const text = 'Ann Roe met Mr. Poe. “It is closed,” Mr. Poe said.\n\n“It is not closed at all,” she said.';
    expect(proposed(text).map(({ speaker }) => speaker)).toEqual(['Mr. Poe', 'Ann Roe']);
  });
});

test('two who are named together are told apart by a pronoun', () => {
  const text = 'Ann Roe and Bob Poe met. “It is closed,” he said.\n\n“It is not,” she replied.';
  expect(proposed(text).map(({ speaker }) => speaker)).toEqual(['Bob Poe', 'Ann Roe']);
});

describe('what is reported in other words', () => {
  const reported = (text: string) =>
    proposed(text).map(({ words, speaker, cue, kind }) => [...words, speaker, cue, kind]);

  test.each([
    ['Roe said that the harbour was closed.', 'that the harbour was closed', 'Roe', 'said'],
    ['Roe said on Monday the harbour was closed.', 'the harbour was closed', 'Roe', 'said'],
    ['Roe told reporters that it was closed.', 'that it was closed', 'Roe', 'told'],
    ['According to the port, the harbour was closed.', 'the harbour was closed', 'the port', 'According to'],
    ['The harbour was closed, according to the port.', 'The harbour was closed', 'the port', 'according to'],
    ['The harbour was closed, Roe said in a statement.', 'The harbour was closed', 'Roe', 'said'],
    ['Roe asked whether the harbour was closed.', 'whether the harbour was closed', 'Roe', 'asked'],
    ['Roe vowed to open the harbour.', 'to open the harbour', 'Roe', 'vowed'],
    ['Roe said it was closed, but she gave no details.', 'it was closed', 'Roe', 'said'],
    ['Roe called for patience.', 'patience', 'Roe', 'called for'],
  ])('%s', (text, words, speaker, cue) => {
    expect(reported(text)).toEqual([[words, speaker, cue, 'indirect']]);
  });

  test('is mixed when part of it is in quotation marks', () => {
    expect(reported('Roe warned that it “will close,” that “jobs will go” and that it hurts.')).toEqual([
      ['that it “will close,” that “jobs will go” and that it hurts', 'Roe', 'warned', 'mixed'],
    ]);
    expect(reported('Roe said the harbour was “as good as closed” for now.')).toEqual([
      ['the harbour was “as good as closed” for now', 'Roe', 'said', 'mixed'],
    ]);
  });

  test('goes on after its source', () => {
    expect(reported('The harbour, according to Ann Roe, is “as good as closed.”')).toEqual([
      ['The harbour', 'is “as good as closed.”', 'Ann Roe', 'according to', 'mixed'],
    ]);
  });

  test.each([
    ['Poe’s claim that the port is closed is false.', 'that the port is closed', 'Poe', 'claim'],
    ['They ignored Roe’s warning that it would close.', 'that it would close', 'Roe', 'warning'],
    ['Roe was asked by Poe whether it would close.', 'whether it would close', 'Poe', 'asked'],
    ['Port files show that four ships sank.', 'that four ships sank', 'Port files', 'show'],
    ['Recent polling shows that Roe leads.', 'that Roe leads', 'Recent polling', 'shows'],
    [
      'Roe said the crew counted 80% of the votes, showing Poe is the winner.',
      'the crew counted 80% of the votes, showing Poe is the winner',
      'Roe',
      'said',
    ],
  ])('in many forms: %s', (text, words, speaker, cue) => {
    expect(reported(text)).toEqual([[words, speaker, cue, 'indirect']]);
  });

  test('ends with the clause of “who”', () => {
    expect(reported('Ann Roe, who said it rained, left.')).toEqual([
      ['it rained', 'Ann Roe', 'said', 'indirect'],
    ]);
  });

  test('is not seen where the writer tells of something done', () => {
    for (const text of [
      'Sanctions from the port seeking to force Poe out were lifted.',
      'The claim that was made on Monday is old.',
    ])
      expect(proposed(text)).toEqual([]);
  });

  test('is doubted where a verb tells of a deed as often', () => {
    for (const [text, sure] of [
      ['The court declared Roe the winner, even though nobody had voted.', false],
      ['The court declared that Roe was the winner.', true],
      ['Roe declares victory with 40 ballot boxes still sealed.', false],
      ['Roe raised money for the port.', false],
      ['Roe raised “serious concerns” about the vote.', true],
    ] as const)
      expect(
        proposed(text).map((quote) => quote.sure),
        text,
      ).toEqual([sure]);
  });

  test('is not seen where nobody says anything', () => {
    expect(proposed('The harbour was closed on Monday, and ships waited outside.')).toEqual([]);
  });
});

describe('a transcript', () => {
  test('has a quote for each turn, with the name before the colon as its speaker', () => {
    const text = 'WALLACE: Good evening. Welcome.\n\nRain fell.\n\nMcROE (Port): Thank you, Chris.';
    expect(proposed(text)).toEqual([
      direct('WALLACE', ':', 'Good evening. Welcome.'),
      direct('McROE', ':', 'Thank you, Chris.'),
    ]);
  });

  test.each([
    ['questions and answers', 'Q: Are you glad?\n\nA: I am.', ['Q', 'A']],
    [
      'names that come again',
      'Mr. Poe: Why?\n\nMrs. Roe: Because.\n\nMr. Poe: Why?\n\nMrs. Roe: It rained.',
      ['Mr. Poe', 'Mrs. Roe', 'Mr. Poe', 'Mrs. Roe'],
    ],
    ['no list', 'Date: May 4\n\nPlace: Bremen\n\nPrice: 4 euros\n\nDate: May 5', []],
    ['no notes', 'UPDATE: Rain fell.\n\nBREMEN: The port is closed.', []],
  ])('is told from other lines: %s', (_what, text, speakers) => {
    expect(proposed(text).map(({ speaker }) => speaker)).toEqual(speakers);
  });
});

test('a name under words in quotation marks signs them', () => {
  expect(
    proposed('It rained.\n\n“The harbour is closed for good.”\n\n- Ann Roe, mayor of Bremen\n\nPoe left.'),
  ).toEqual([direct('Ann Roe', '-', '“The harbour is closed for good.”')]);
});

test('a line that is no sentence names nobody', () => {
  expect(
    proposed('Poe left. Direct to your inbox every Friday. “This is not the first time,” he said.'),
  ).toEqual([direct('Poe', 'said', '“This is not the first time,”')]);
});

test('a sentence may end with “no”', () => {
  expect(
    proposed('Poe said no. Asked about it, Roe replied: “It is closed.”').map(({ words }) => words),
  ).toEqual(expect.arrayContaining([['“It is closed.”']]));
});
