import type { Suggestion } from '../../preload/contract';

/** Which suggestions the person wants to see. */
export interface SuggestionFilter {
  readonly isShown: boolean;
  /** How sure a suggestion must be, from 0 to 1. */
  readonly threshold: number;
  /** The ids of the labels that are not suggested. */
  readonly hidden: ReadonlySet<string>;
}

export const filterByDefault: SuggestionFilter = { isShown: true, threshold: 0.5, hidden: new Set() };

export function letsThrough(
  { isShown, threshold, hidden }: SuggestionFilter,
  { label, score }: Suggestion,
): boolean {
  return isShown && score >= threshold && !hidden.has(label);
}

/** Whether two filters let the same suggestions through. */
export function isSameFilter(a: SuggestionFilter, b: SuggestionFilter): boolean {
  return a.isShown === b.isShown && a.threshold === b.threshold && a.hidden === b.hidden;
}
