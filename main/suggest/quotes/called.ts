import type { Attribution, Language } from './attribution';
import type { Frame } from './frame';

/** Words for what is called out. */
const CALL =
  /^(?:chants?|cry|cries|shouts?|calls?|screams?|yells?|rufe|rufen|sprechchöre|sprechchören|cris?)$/u;
const JOINS = /^(?:of|like|wie|von|de)$/u;

/** "The crowd answered with chants of “Open it!”": what many call out, and who they are where the sentence tells. */
export function calledIn(frame: Frame, { subjectOf }: Language): readonly Attribution[] {
  return frame.flatMap(({ quoted }, at): readonly Attribution[] => {
    const call = JOINS.test(frame[at - 1]?.lower ?? '') ? at - 2 : at - 1;
    if (!quoted || !CALL.test(frame[call]?.lower ?? '') || frame[call]?.pos === 'VERB') return [];
    const told = call === at - 1 || /^(?:with|mit|par)$/u.test(frame[call - 1]?.lower ?? '');
    return [
      {
        content: [{ from: at, to: at + 1 }],
        cue: { from: call, to: call + 1 },
        source: told ? subjectOf(frame, call) : null,
        cueStands: 'before',
        cueIs: 'saying',
      },
    ];
  });
}
