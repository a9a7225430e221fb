import { tinykeys } from 'tinykeys';
import { type Command, type CommandId, commands, offeredLabels } from '../../preload/contract';
import { useLabelMode } from '../state/label-mode';
import { useProject } from '../state/project';
import { useScreen } from '../state/screen';
import { labelSelection, runCommand } from './actions';
import { startLabelMode } from './label-mode';

/**
 * Binds every key of the command list, and the labels' keys, to the window. Returns the function that unbinds them.
 * A key without Ctrl, Cmd or Alt is left to a text field that has the focus, and to an open dialog.
 */
export function bindKeys(): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const command of commands) {
    for (const key of keysOf(command))
      bindings[key] = (event) => onKey(event, key, () => runCommand(command.id));
  }
  const unbind = tinykeys(window, bindings);
  window.addEventListener('keydown', onLabelKey);
  return () => {
    unbind();
    window.removeEventListener('keydown', onLabelKey);
  };
}

function keysOf(command: Command & { id: CommandId }): readonly string[] {
  return command.keys ?? [];
}

function onKey(event: KeyboardEvent, key: string, act: () => boolean): void {
  // ProseMirror prevents the browser's own undo and deletion; the key is ours all the same.
  if ((event.defaultPrevented && !isInText(event)) || !isFree(event, key)) return;
  if (act()) event.preventDefault();
}

/** 1 to 9 are the labels in their order; a letter is the label that has it as its hotkey. */
function onLabelKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!isFree(event, event.key)) return;
  const scheme = useProject.getState().project?.scheme;
  const labels = scheme ? offeredLabels(scheme) : [];
  const label =
    labels[Number(event.key) - 1] ?? labels.find(({ hotkey }) => hotkey === event.key.toLowerCase());
  // On keyboards that type digits without Shift. On the others, M and the label's key.
  const shifted =
    event.shiftKey && /^\D$/.test(event.key) ? labels[Number(event.code.slice(5)) - 1] : undefined;
  if (shifted && event.code.startsWith('Digit')) {
    startLabelMode(shifted.id);
    event.preventDefault();
  } else if (label && useLabelMode.getState().choosing) {
    startLabelMode(label.id);
    event.preventDefault();
  } else if (label && labelSelection(label.id)) event.preventDefault();
}

/** Keys that mean something else to a list or a button that has the focus. */
const walking = new Set(['Tab', 'Shift+Tab', 'Escape', 'Delete', 'Backspace', 'Enter']);

function isFree(event: KeyboardEvent, key: string): boolean {
  if (useScreen.getState().dialog) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (walking.has(key))
    return (
      isInText(event) ||
      (key === 'Delete' && target?.closest('[data-pane="inspector"]') != null && !isField(target))
    );
  const modified = event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(event.key);
  if (modified) return !(isField(target) && (editsText.has(key) || movesInField.test(key)));
  return !isField(target);
}

function isInText({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('[data-article-text]') !== null;
}

/** What a text field does itself. */
const editsText = new Set(['$mod+KeyZ', '$mod+Shift+KeyZ', '$mod+KeyY', '$mod+KeyC', '$mod+KeyA']);

/** By which the caret of a text field moves. */
const movesInField = /Arrow(Left|Right)$|Page(Up|Down)$|^\$mod.*Arrow/;

function isField(target: Element | null): boolean {
  return target?.closest('input, textarea, select, [role="combobox"], [role="menu"]') != null;
}
