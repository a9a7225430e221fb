import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAnnotator } from '../../main/annotator';
import { Annotator } from '../../preload/contract';

describe('the annotator’s name where none was chosen', () => {
  it('is what the environment says, made fit for a folder name', () => {
    expect(defaultAnnotator({ GLOSS_ANNOTATOR: 'ana' })).toBe('ana');
    expect(defaultAnnotator({ GLOSS_ANNOTATOR: 'Tomás Ruiz (2)' })).toBe('Tomás-Ruiz-2');
  });

  it('is always a name that a project takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(Annotator.safeParse(defaultAnnotator({ GLOSS_ANNOTATOR: name })).success).toBe(true);
      }),
    );
    expect(Annotator.safeParse(defaultAnnotator({})).success).toBe(true);
  });
});
