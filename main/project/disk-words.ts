import { GlossError } from '../../preload/contract';
import { hasCode } from './durable';

/** Why the disk refused, as the second half of a sentence, and what the person can do. */
function reason(error: unknown): { why: string; advice: string } {
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) return { why: 'the disk is full', advice: 'free some space' };
  if (hasCode(error, 'EROFS')) return { why: 'the disk is read-only', advice: 'make it writable' };
  if (hasCode(error, 'EACCES', 'EPERM')) {
    return { why: 'you are not allowed to write there', advice: 'allow writing in the project folder' };
  }
  if (hasCode(error, 'ENOENT', 'ENODEV', 'ENXIO', 'ESTALE')) {
    return { why: 'the project folder is gone', advice: 'connect its disk or put the folder back' };
  }
  if (hasCode(error, 'ENOTDIR')) {
    return { why: 'a file stands where a folder should be', advice: 'put the folder back' };
  }
  if (hasCode(error, 'EIO'))
    return { why: 'the disk reports a fault', advice: 'check the disk and its cable' };
  const words = error instanceof Error ? error.message : String(error);
  return { why: `the system says “${words}”`, advice: 'look into the project folder' };
}

/** The sentences for an edit that is kept in memory because its file could not be written. */
export function unsavedWords(file: string, error: unknown): string {
  const kept = 'Your changes are kept in memory';
  if (error instanceof GlossError) return `${file} was not written. ${error.message} ${kept}.`;
  const { why, advice } = reason(error);
  return `${file} could not be written: ${why}. ${kept}; ${advice}, and Gloss tries again by itself.`;
}

/** A GlossError for work on the disk that failed and was not begun in memory: `what` as in “x.json could not be read”. */
export function diskError(what: string, error: unknown): GlossError {
  if (error instanceof GlossError) return error;
  const { why, advice } = reason(error);
  return new GlossError('disk', `${what}: ${why}. Please ${advice} and try again.`, { cause: error });
}

/** What is said at opening when nothing can be written into the folder. */
export function readingOnlyWords(error: unknown): string {
  const { why, advice } = reason(error);
  return `Nothing can be written into this project: ${why}. You can read it, and changes are kept in memory; ${advice} to save them.`;
}
