import { Annotator } from '../../preload/contract';

/** What is wrong with a name for an annotator, in words, or null. */
export function wrongName(name: string): string | null {
  if (Annotator.safeParse(name).success) return null;
  return 'Begin with a letter or a digit; then use letters, digits, “.”, “-” and “_” only, 64 at most.';
}
