import { applyLabel, selectedSpan } from '../editor/commands';
import { modeQuery } from '../palette/entries';
import { maker, openArticle, run } from '../state/article';
import { toggleLabelMode, useLabelMode } from '../state/label-mode';
import { useScreen } from '../state/screen';

/** Starts label mode, and labels what is selected already; leaves it when it has this label. */
export function startLabelMode(label: string): void {
  toggleLabelMode(label);
  labelInMode();
  document.querySelector<HTMLElement>('[data-article-text]')?.focus({ preventScroll: true });
}

/** While the mode's label is being chosen, finds it by its name among any number. False at other times. */
export function findModeLabel(): boolean {
  const { choosing } = useLabelMode.getState();
  if (choosing) useScreen.getState().show({ kind: 'palette', query: modeQuery });
  return choosing;
}

/** Gives the selected words the label of the mode. False outside of the mode, and without words. */
export function labelInMode(): boolean {
  const { label } = useLabelMode.getState();
  const editor = openArticle()?.editor;
  return label !== null && editor != null && selectedSpan(editor) !== null && run(applyLabel(label, maker()));
}
