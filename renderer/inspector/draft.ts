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
  /** What was put and has not come back yet: more may have been typed since. */
  const under = useRef(new Set<string>()).current;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (under.delete(kept)) return;
    latest.current.text = kept;
    setText(kept);
  }, [kept, under]);

  const keep = useRef(() => {
    clearTimeout(timer.current);
    const { text: written, kept: known, put: send } = latest.current;
    if (written === known) return;
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
