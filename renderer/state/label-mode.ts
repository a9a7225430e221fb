import { create } from 'zustand';
import { announce } from './announce';
import { useProject } from './project';

interface LabelMode {
  /** The id of the label that everything selected gets at once; null outside of label mode. */
  readonly label: string | null;
  /** The next label key chooses the mode's label. */
  readonly choosing: boolean;
}

export const useLabelMode = create<LabelMode>()(() => ({ label: null, choosing: false }));

/** Starts label mode with this label; with the label that it has already, leaves it. */
export function toggleLabelMode(label: string): void {
  const isOn = useLabelMode.getState().label === label;
  useLabelMode.setState({ label: isOn ? null : label, choosing: false });
  const labels = useProject.getState().project?.scheme.labels;
  const name = labels?.find(({ id }) => id === label)?.name ?? label;
  announce(isOn ? ENDED : `Label mode: ${name}`);
}

const ENDED = 'Label mode ended';

/** Leaves label mode, or the choice of its label. Returns whether there was anything to leave. */
export function leaveLabelMode(): boolean {
  const { label, choosing } = useLabelMode.getState();
  if (label === null && !choosing) return false;
  useLabelMode.setState({ label: null, choosing: false });
  announce(ENDED);
  return true;
}

/** Asks for the label of the mode: the next label key tells it. */
export function chooseLabelMode(): void {
  useLabelMode.setState({ label: null, choosing: true });
  announce('Label mode: press a label’s key');
}
