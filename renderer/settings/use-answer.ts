import { useEffect, useRef, useState } from 'react';

/**
 * What a question is answered with; null until it is, and where there is nothing to ask. It is asked anew when `key`
 * changes, and a late answer to an earlier question is dropped.
 */
export function useAnswer<T>(ask: () => Promise<T> | null, key: string): T | null {
  const [answer, setAnswer] = useState<{ key: string; value: T } | null>(null);
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    let wanted = true;
    void latest.current()?.then((value) => wanted && setAnswer({ key, value }));
    return () => {
      wanted = false;
    };
  }, [key]);
  return answer?.key === key ? answer.value : null;
}
