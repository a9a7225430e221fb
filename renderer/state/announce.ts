import { create } from 'zustand';

/** How long news may still be overtaken by newer ones, in milliseconds: whoever walks fast hears where they end up. */
const SETTLE = 120;

export const useAnnouncement = create<{ readonly text: string }>()(() => ({ text: '' }));

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Has a screen reader say this when it has time. It is not shown. */
export function announce(text: string): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    // The same words again are said again only when they differ.
    const said = useAnnouncement.getState().text;
    useAnnouncement.setState({ text: said === text ? `${text}\u00a0` : text });
  }, SETTLE);
}
