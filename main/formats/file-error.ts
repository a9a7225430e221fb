import { GlossError } from '../../preload/contract';
import { hasCode } from '../project/durable';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'you have no right to it; choose another place or change its rights',
  EPERM: 'the system does not allow it; choose another place or change its rights',
  EROFS: 'the disk is read-only; choose another place',
  ENOSPC: 'the disk is full; make room and try again',
  EDQUOT: 'your share of the disk is full; make room and try again',
  ENAMETOOLONG: 'its name is too long',
};

/** A failure of the disk in words: "Gloss could not <what>: <why>." What is one already stays as it is. */
export function fileError(error: unknown, what: string): GlossError {
  if (error instanceof GlossError) return error;
  const code = Object.keys(reasons).find((candidate) => hasCode(error, candidate));
  const why = (code && reasons[code]) ?? (error instanceof Error ? error.message : String(error));
  return new GlossError('disk', `Gloss could not ${what}: ${why}.`, { cause: error });
}
