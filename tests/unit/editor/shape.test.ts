import fc from 'fast-check';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { exactText, fragmentAt, type Span, wholeGraphemes } from '../../../preload/contract';
import { activeEdge } from '../../../renderer/editor/active-edge';
import { annotationsIn, selectAnnotation } from '../../../renderer/editor/annotation-plugin';
import { isRightToLeft, runsRightToLeft } from '../../../renderer/editor/direction';
import { edgeOffset, joined, withEdge, without } from '../../../renderer/editor/fragments';
import {
  addFragment,
  expandToQuotation,
  expandToSentence,
  moveEdge,
  nextEdge,
  putEdge,
  removeFragment,
} from '../../../renderer/editor/shape';
import { spanIn, text } from './arbitrary';
import { annotation, counting, stateOf } from './build';

const maker = counting();

function run(state: EditorState, ...commands: Command[]): EditorState {
  return commands.reduce((before, command) => {
    let after = before;
    command(before, (tr) => {
      after = before.apply(tr);
    });
    return after;
  }, state);
}

/** A state with one annotation on these words, selected. */
function on(sample: string, words: string, label = 'claim'): EditorState {
  const start = sample.indexOf(words);
  const state = stateOf(sample, annotation(sample, 'a', { start, end: start + words.length }, label));
  return state.apply(selectAnnotation(state.tr, 'a'));
}

function select(state: EditorState, words: string): EditorState {
  const { lines } = annotationsIn(state);
  const start = lines.text.indexOf(words);
  const ends = [start, start + words.length].map((offset) => lines.toPosition(offset));
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, ends[0] ?? 0, ends[1])));
}

function words(state: EditorState): string {
  return annotationsIn(state).index.all.map(exactText).join(' | ');
}

describe('the edges of an annotation', () => {
  const sample = 'Half of the boats stayed.';

  it('move to the right and to the left', () => {
    let state = run(on(sample, 'of the'), moveEdge('word', 'right', maker));
    expect(words(state)).toBe('of the boats');
    state = run(state, nextEdge, moveEdge('word', 'left', maker));
    expect(words(state)).toBe('Half of the boats');
    expect(activeEdge(state)).toBe(0);
    state = run(state, moveEdge('character', 'right', maker));
    expect(words(state)).toBe('alf of the boats');
  });

  it('move the other way where the text reads from right to left', () => {
    const hebrew = 'אמר שלום לכולם היום';
    const state = run(on(hebrew, 'שלום'), moveEdge('word', 'left', maker));
    expect(words(state)).toBe('שלום לכולם');
    expect(words(run(state, moveEdge('word', 'right', maker)))).toBe('שלום');
  });

  it('never cross each other', () => {
    expect(words(run(on(sample, 'of the'), putEdge(1, 0, maker)))).toBe('o');
    expect(words(run(on(sample, 'of the'), putEdge(0, 20, maker)))).toBe('e');
  });

  it('leave an annotation as it is rather than cut its last word or sentence', () => {
    const second = 'First one. Half of the boats. Third.';
    for (const unit of ['word', 'sentence'] as const) {
      const state = on(second, 'Half');
      expect(moveEdge(unit, 'back', maker)(state)).toBe(false);
      expect(moveEdge(unit, 'on', maker)(run(state, nextEdge))).toBe(false);
    }
    expect(words(run(on(second, 'Half of'), moveEdge('word', 'back', maker)))).toBe('Half');
    expect(words(run(on(second, 'Half'), moveEdge('character', 'back', maker)))).toBe('Hal');
  });

  it('stop at the next part of the annotation, and become one with it when nothing is between', () => {
    const two = run(select(on(sample, 'Half'), 'boats'), addFragment(maker));
    expect(words(two)).toBe('Half … boats');
    expect(words(run(two, putEdge(1, sample.length, maker)))).toBe('Half of the boats');
    expect(words(run(two, putEdge(2, 0, maker)))).toBe('Half of the boats');
  });

  it('do not change what stays as it is', () => {
    expect(putEdge(1, 11, maker)(on(sample, 'of the'))).toBe(false);
    expect(putEdge(1, 12, maker)(on(sample, 'of the'))).toBe(false);
  });
});

describe('the parts of an annotation', () => {
  const sample = '"We went," she said, "and came back." End.';

  it('are added in text order, whatever order they are added in', () => {
    let state = run(select(on(sample, 'and came back', 'quote'), 'We went'), addFragment(maker));
    expect(words(state)).toBe('We went … and came back');
    state = run(select(state, 'went,'), addFragment(maker));
    expect(words(state)).toBe('We went, … and came back');
  });

  it('are taken out by the words selected, or by the caret', () => {
    const whole = on(sample, 'We went," she said, "and came back', 'quote');
    const cut = run(select(whole, '," she said, "'), removeFragment(maker));
    expect(words(cut)).toBe('We went … and came back');
    expect(words(run(cut, removeFragment(maker)))).toBe('We went');
  });

  it('keep the caret and the keys at the words that were added or taken out', () => {
    const caret = (state: EditorState) => annotationsIn(state).lines.toOffset(state.selection.head);
    const added = run(select(on(sample, 'and came back', 'quote'), 'We went'), addFragment(maker));
    expect([activeEdge(added), caret(added)]).toEqual([1, sample.indexOf(',')]);
    expect(words(run(added, moveEdge('word', 'on', maker)))).toBe('We went," … and came back');
    const cut = run(select(added, 'went'), removeFragment(maker));
    expect([words(cut), activeEdge(cut), caret(cut)]).toEqual([
      'We … and came back',
      2,
      sample.indexOf('and came'),
    ]);
  });

  it('keep the keys at the edge that has become one with the part before', () => {
    const three = ['"We', 'and', 'End'].reduce(
      (state, part) => run(select(state, part), addFragment(maker)),
      on(sample, 'went', 'quote'),
    );
    expect(words(three)).toBe('"We went … and … End');
    const joined = run(three, putEdge(2, 0, maker));
    expect(words(joined)).toBe('"We went," she said, "and … End');
    expect(activeEdge(joined)).toBe(0);
  });

  it('are never all taken out', () => {
    expect(removeFragment(maker)(on(sample, 'We went'))).toBe(false);
  });
});

it('an annotation expands to its sentence, and to the quotation around', () => {
  const sample = 'First. He said “no, not now” to me. Last.';
  expect(words(run(on(sample, 'not'), expandToSentence(maker)))).toBe('He said “no, not now” to me.');
  const quote = run(on(sample, 'not'), expandToQuotation(maker));
  expect(words(quote)).toBe('no, not now');
  expect(words(run(quote, expandToQuotation(maker)))).toBe('“no, not now”');
});

const spans = (sample: string) => fc.array(spanIn(sample.length), { minLength: 1, maxLength: 6 });
const sampled = text.chain((sample) => fc.tuple(fc.constant(sample), spans(sample), spanIn(sample.length)));

/** The offsets that the spans hold. */
function held(...some: readonly Span[]): Set<number> {
  return new Set(
    some.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
}

it('joined spans are in order, apart, and hold what they held', () => {
  fc.assert(
    fc.property(sampled, ([sample, some]) => {
      const result = joined(sample, some);
      result.slice(1).forEach((span, at) => {
        expect(sample.slice(result[at]?.end, span.start).trim()).not.toBe('');
      });
      const after = held(...result);
      for (const offset of held(...some)) expect(after.has(offset)).toBe(true);
    }),
  );
});

it('what is cut out of spans is no longer in them, and everything else is', () => {
  fc.assert(
    fc.property(sampled, ([sample, some, cut]) => {
      const before = joined(sample, some);
      const expected = held(...before);
      for (const offset of held(cut)) expected.delete(offset);
      expect([...held(...without(before, cut))].sort()).toEqual([...expected].sort());
    }),
  );
});

it('a moved edge leaves the spans in order and whole', () => {
  fc.assert(
    fc.property(sampled, fc.nat(), fc.nat(), ([sample, some], which, where) => {
      // As every annotation's: an edge never stands inside a grapheme cluster.
      const whole = some.map((span) => wholeGraphemes(sample, span));
      const before = joined(sample, whole).map((span) => fragmentAt(sample, span));
      const edge = which % (before.length * 2);
      const after = withEdge(sample, before, edge, where % (sample.length + 1));
      expect(after).toHaveLength(before.length);
      after.forEach(({ start, end }, at) => {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThanOrEqual(after[at - 1]?.end ?? 0);
      });
      for (let other = 0; other < before.length * 2; other++)
        if (other !== edge) expect(edgeOffset(after, other)).toBe(edgeOffset(before, other));
    }),
  );
});

describe('the direction of a text', () => {
  it('is that of the first letter of its line', () => {
    const sample = '12 שלום David\nDavid שלום\n';
    expect([0, 10, 15, sample.length].map((at) => isRightToLeft(sample, at))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isRightToLeft('\nשלום', 0)).toBe(false);
  });

  it('of a character is that of its script, of a mark that of its line, of a digit none', () => {
    const sample = 'אבג (David) 51!';
    const at = (character: string) => runsRightToLeft(sample, sample.indexOf(character));
    expect(['א', 'D', '5', '!', '('].map(at)).toEqual([true, false, false, true, true]);
  });
});
