import { annotationsIn } from '../editor/annotation-plugin';
import { openArticle } from '../state/article';
import { usePreferences } from '../state/preferences';

/** The fields of the selected annotation, while they are on the screen; for a moment still those of the one before. */
let details: HTMLElement | null = null;
/** Someone asked for a field before it was there. */
let wanted: string | null = null;

/**
 * Puts the caret into a field of the selected annotation: `note`, an attribute's name, or the first one there is.
 * Opens the pane they are in.
 */
export function focusField(name: string | null = null): void {
  wanted = name ?? '';
  if (details) focusWanted(details);
  const { preferences, change } = usePreferences.getState();
  if (preferences && !preferences.panes.rightOpen)
    change({ panes: { ...preferences.panes, rightOpen: true } });
}

/** Called by the fields when they appear, and with null when they go. */
export function detailsAre(element: HTMLElement | null): void {
  details = element;
  if (details) focusWanted(details);
}

function focusWanted(place: HTMLElement): void {
  const article = openArticle();
  const selected = article && annotationsIn(article.editor).selected;
  if (wanted === null || place.dataset.details !== selected) return;
  const selector = wanted === '' ? '[data-field]' : `[data-field="${CSS.escape(wanted)}"]`;
  wanted = null;
  place.querySelector<HTMLElement>(selector)?.focus();
}

/** Puts the caret into the field after this one; false when it is the last. */
export function focusNextField(field: Element): boolean {
  const fields = [...(details?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
  const at = fields.findIndex((candidate) => candidate === field || candidate.contains(field));
  const next = fields[at + 1];
  // A note is written when there is something to say: the attributes end before it.
  if (at < 0 || !next || next.dataset.field === 'note') return false;
  next.focus();
  return true;
}

/** Puts the caret back into the article. */
export function focusText(): void {
  document.querySelector<HTMLElement>('[data-article-text]')?.focus();
}
