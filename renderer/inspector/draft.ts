import { useEffect, useRef, useState } from 'react';

interface Draft {
  readonly text: string;
  readonly write: (text: string) => void;
  /** Keeps what is written, if it is not kept already. */
  readonly keep: () => void;
}

/**
 * A text that is being written: kept when its field is left, when it goes from the screen and when the window is
 * closed. A change from elsewhere (an undo, say) shows here.
 */
export function useDraft(kept: string, put: (text: string) => void): Draft {
  const [text, setText] = useState(kept);
  const latest = useRef({ text, kept, put });
  latest.current = { text, kept, put };

  useEffect(() => {
    latest.current.text = kept;
    setText(kept);
  }, [kept]);

  const keep = useRef(() => {
    const { text: written, kept: known, put: send } = latest.current;
    if (written !== known) send(written);
  }).current;
  const write = useRef((written: string) => {
    latest.current.text = written;
    setText(written);
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
