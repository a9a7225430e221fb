import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationAround } from '../../../renderer/editor/quotation';
import { spanIn } from './arbitrary';

/** What the word `here` is widened to, time after time. */
function around(sample: string): string[] {
  const at = sample.indexOf('here');
  const found: string[] = [];
  let span = quotationAround(sample, { start: at, end: at + 4 });
  while (span) {
    found.push(sample.slice(span.start, span.end));
    span = quotationAround(sample, span);
  }
  return found;
}

describe('the quotation around', () => {
  it.each([
    ['straight marks', 'He said "it is here now" and left.', ['it is here now', '"it is here now"']],
    ['curly marks', 'He said “it is here now” and left.', ['it is here now', '“it is here now”']],
    ['single marks', "He said 'it is here now' and left.", ['it is here now', "'it is here now'"]],
    [
      'an apostrophe inside',
      "'It isn't here, is it?' he said.",
      ["It isn't here, is it?", "'It isn't here, is it?'"],
    ],
    ['curly apostrophes', '‘It isn’t here’ he said.', ['It isn’t here', '‘It isn’t here’']],
    ['German marks', 'Er sagt: „Es ist here.“ Und „mehr“.', ['Es ist here.', '„Es ist here.“']],
    [
      'German single marks',
      'Er: „Sie: ‚Es ist here‘ ja“.',
      ['Es ist here', '‚Es ist here‘', 'Sie: ‚Es ist here‘ ja', '„Sie: ‚Es ist here‘ ja“'],
    ],
    ['French marks', 'Il dit : « c’est here » et part.', ['c’est here', '« c’est here »']],
    [
      'French marks with narrow spaces',
      'Il dit : «\u202fc’est here\u202f» et part.',
      ['c’est here', '«\u202fc’est here\u202f»'],
    ],
    ['German chevrons', 'Er: »Es ist here« sagt er.', ['Es ist here', '»Es ist here«']],
    ['mismatched marks', 'He said “it is here" and left.', ['it is here', '“it is here"']],
    ['marks of two kinds', 'He said ‘it is here” and left.', ['it is here', '‘it is here”']],
    [
      'a quotation in a quotation',
      '“She said ‘over here’ twice.”',
      ['over here', '‘over here’', 'She said ‘over here’ twice.', '“She said ‘over here’ twice.”'],
    ],
    ['the second part of a cut quote', '"One," he said, "is here." The end.', ['is here.', '"is here."']],
    ['a mark glued to the next word', 'in statement"It is here"Blinken said', ['It is here', '"It is here"']],
  ])('with %s', (_name, sample, expected) => {
    expect(around(sample)).toEqual(expected);
  });

  it.each([
    ['between two quotations', '"One," he was here, "and two."'],
    ['of another paragraph', '“One\nis here\ntwo”'],
    ['only opened', 'He said “it is here and left.'],
    ['of an apostrophe', "It isn't here, isn't it"],
  ])('is none %s', (_name, sample) => {
    expect(around(sample)).toEqual([]);
  });

  it('holds the span and is larger', () => {
    const marks = fc
      .array(fc.constantFrom('a', ' ', '"', '“', '”', '‘', '’', "'", '«', '»', '„', '\n', '😀'), {
        minLength: 2,
        maxLength: 40,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        marks.chain((sample) => fc.tuple(fc.constant(sample), spanIn(sample.length))),
        ([sample, span]) => {
          const wider = quotationAround(sample, span);
          if (!wider) return;
          expect(wider.start <= span.start && span.end <= wider.end).toBe(true);
          expect(wider.end - wider.start).toBeGreaterThan(span.end - span.start);
        },
      ),
    );
  });
});
