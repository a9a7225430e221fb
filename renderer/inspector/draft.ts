import { useEffect, useRef, useState } from 'react';

interface Draft {
  readonly text: string;
  readonly write: (text: string) => void;
  /** Keeps what is written, if it is not kept already. */
  readonly keep: () => void;
}

/**
 * A text that is being written: kept when its field is left, when it goes from the screen and when the window is
 * closed; with a `pause` in milliseconds also when nothing has been typed for so long. A change from elsewhere (an
 * undo, say) shows here.
 */
export function useDraft(kept: string, put: (text: string) => void, pause?: number): Draft {
  const [text, setText] = useState(kept);
  const latest = useRef({ text, kept, put });
  latest.current = { text, kept, put };
  /** What was put and has not come back yet, the latest last: more may have been typed since. */
  const under = useRef(new Set<string>()).current;
  const seen = useRef(kept);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    // Not when the field has just appeared: on a busy machine someone may have typed already.
    if (seen.current === kept) return;
    seen.current = kept;
    if (under.delete(kept)) return;
    under.clear();
    latest.current.text = kept;
    setText(kept);
  }, [kept, under]);

  const keep = useRef(() => {
    clearTimeout(timer.current);
    const { text: written, kept: known, put: send } = latest.current;
    // What is under way will be known soon: what was typed instead of it counts, even if it is what is known still.
    if (written === ([...under].at(-1) ?? known)) return;
    under.delete(written);
    under.add(written);
    send(written);
  }).current;
  const write = useRef((written: string) => {
    latest.current.text = written;
    setText(written);
    clearTimeout(timer.current);
    if (pause !== undefined) timer.current = setTimeout(keep, pause);
  }).current;

  useEffect(() => {
    window.addEventListener('beforeunload', keep);
    return () => {
      window.removeEventListener('beforeunload', keep);
      keep();
    };
  }, [keep]);

  return { text, write, keep };
}
