import { usePreferences } from '../state/preferences';

/** The note field of the selected annotation, while it is on the screen. */
let field: HTMLTextAreaElement | null = null;
/** Someone asked for the field before it was there. */
let wanted = false;

/** Puts the caret into the selected annotation's note; opens the pane it is in. */
export function focusNote(): void {
  wanted = field === null;
  field?.focus();
  const { preferences, change } = usePreferences.getState();
  if (preferences && !preferences.panes.rightOpen)
    change({ panes: { ...preferences.panes, rightOpen: true } });
}

/** Called by the field itself when it appears, and with null when it goes. */
export function noteFieldIs(element: HTMLTextAreaElement | null): void {
  field = element;
  if (!field || !wanted) return;
  wanted = false;
  field.focus();
}
