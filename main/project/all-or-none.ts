/** So many are under way side by side: they share what makes a folder durable. */
const GROUP = 32;

/**
 * Does the same with every document, a group at a time, and calls `onDone` with how many are done. When one fails,
 * those that were done are taken back, and the error is thrown.
 */
export async function allOrNone(
  ids: readonly string[],
  act: (id: string) => Promise<void>,
  back: (id: string) => Promise<void>,
  onDone: (count: number) => void,
): Promise<void> {
  const done: string[] = [];
  const one = async (id: string) => {
    await act(id);
    done.push(id);
  };
  for (let from = 0; from < ids.length; from += GROUP) {
    onDone(done.length);
    const outcomes = await Promise.allSettled(ids.slice(from, from + GROUP).map(one));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (!failed) continue;
    // What cannot be put back now lies in `removed/`: nothing is lost.
    for (const id of done) await back(id).catch(() => {});
    throw failed.reason;
  }
}
