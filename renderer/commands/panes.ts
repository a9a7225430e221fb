/** The places of the window, in the order in which F6 goes through them; each marks itself with `data-pane`. */
const panes = ['library', 'article', 'inspector'] as const;

/** Moves the focus to the next place (or the one before), past those that are hidden. */
export function cyclePanes(direction: 1 | -1): void {
  const shown = panes
    .map((name) => document.querySelector<HTMLElement>(`[data-pane="${name}"]`))
    .filter((pane) => pane !== null);
  const at = shown.findIndex((pane) => pane.contains(document.activeElement));
  const start = at < 0 ? (direction === 1 ? -1 : 0) : at;
  const next = shown[(start + direction + shown.length) % shown.length];
  const target = next?.querySelector('[data-pane-focus]') ?? next?.querySelector('button');
  if (target instanceof HTMLElement) target.focus();
}
