import { create } from 'zustand';
import { call } from '../state/bridge';
import { useJournal } from '../state/journal';
import { tellError } from '../state/notices';

interface Guidelines {
  /** Markdown; null until it has been read. */
  readonly text: string | null;
  /** Whether the panel beside the article is open. */
  readonly open: boolean;
}

/** The project's page of guidelines. */
export const useGuidelines = create<Guidelines>()(() => ({ text: null, open: false }));

export function toggleGuidelines(): void {
  useGuidelines.setState(({ open }) => ({ open: !open }));
}

/** Reads the page anew, since somebody may have changed it in the project's folder. */
export async function loadGuidelines(): Promise<void> {
  try {
    useGuidelines.setState({ text: await call('guidelines:read', undefined) });
  } catch (error) {
    tellError(error);
  }
}

/** Keeps the page, as one step of the history. */
export async function writeGuidelines(text: string): Promise<void> {
  const before = useGuidelines.getState().text ?? '';
  if (text === before) return;
  try {
    await put(text);
    useJournal.getState().record({
      title: 'Edit the guidelines',
      document: null,
      undo: () => put(before),
      redo: () => put(text),
    });
  } catch (error) {
    tellError(error);
  }
}

async function put(text: string): Promise<void> {
  await call('guidelines:write', { text });
  useGuidelines.setState({ text });
}
