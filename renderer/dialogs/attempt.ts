import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';

interface Attempt {
  /** The person has tried to go on with something wrong: from now on, say what is. */
  readonly tried: boolean;
  readonly form: {
    readonly ref: RefObject<HTMLFormElement | null>;
    readonly onSubmit: (event: FormEvent) => void;
  };
}

/**
 * A form that goes on only when nothing is wrong, and otherwise puts the caret where something is. What is wrong is
 * told as it is typed once it has been tried: were it told when a field is left, the buttons would move under the pointer.
 */
export function useAttempt(isWrong: boolean, goOn: () => void): Attempt {
  const [tried, setTried] = useState(false);
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tried) ref.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tried]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isWrong) setTried(true);
    else goOn();
  };
  return { tried, form: { ref, onSubmit } };
}
