import { userInfo } from 'node:os';

/**
 * The annotator's name where none was chosen: what `GLOSS_ANNOTATOR` says, else the name of the computer's user,
 * made fit for a folder name.
 */
export function defaultAnnotator(env: NodeJS.ProcessEnv = process.env): string {
  return safeName(env.GLOSS_ANNOTATOR ?? '') || safeName(userName()) || 'annotator';
}

/** Letters, digits, dot, hyphen and underscore stay, all else becomes a hyphen; at most 64 characters. */
function safeName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[._-]+|-+$/gu, '');
  return Array.from(safe).slice(0, 64).join('');
}

/** Systems that do not know their user throw. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
