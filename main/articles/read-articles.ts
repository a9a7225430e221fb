import { basename } from 'node:path';
import { GlossError } from '../../preload/contract/result';
import { sha256 } from './canonical';
import type { ReadOptions } from './content';
import { articleOf, linkRefused, readArticle } from './read-article';
import { bytesOf, type FileReading } from './read-file';
import { isLink } from './readers';
import { readTable } from './tables/read-table';
import { isTable } from './tables/records';
import { naturally, whyNotInside } from './walk';
import { isZip, type Member, ZipBudget, zipMembers } from './zip';

/** Where in a file something stands, and how much of the file is still to come. */
interface Place {
  /** The file's path; of something in an archive with its place there: `news.zip/monday/1.html`. */
  readonly file: string;
  /** In a table, the line on which the row begins, counted from 1. */
  readonly line?: number;
  /** So many articles may still follow in this file. */
  readonly more: number;
}

/** What the person should know of a file, when some of it was left out or may be wrong. */
export interface Trouble extends Place {
  readonly message: string;
  readonly leftOut: boolean;
}

export type Found = (FileReading & Place) | Trouble;

/** That reading an archive came to no end after so many things were found in it, and why: it goes on after that file. */
export interface Stuck {
  readonly at: number;
  readonly reason: string;
}

/**
 * All articles in a file: the one that it is, each row of a table, or those in a zip archive, of which nothing is ever
 * written to the disk. Throws GlossError where the file as a whole cannot be read; what is wrong inside comes as Trouble.
 * Of an archive that is `stuck`, what had been found is left out, and the file at which it was comes as Trouble.
 */
export async function* readArticles(
  path: string,
  options: ReadOptions = {},
  stuck?: Stuck,
): AsyncGenerator<Found> {
  const bytes = new Uint8Array(await bytesOf(path));
  const name = basename(path);
  if (isZip(name)) yield* inArchive(bytes, path, name, { options, budget: new ZipBudget(), done: 0, stuck });
  else if (isTable(name)) yield* inTable(bytes, path, name, options);
  else yield { ...(await reading(bytes, name, options)), file: path, more: 0 };
}

async function reading(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<FileReading> {
  return { ...(await readArticle(bytes, fileName, options)), fileName, bytes, sha256: sha256(bytes) };
}

/** An archive that is being read, with those in it. */
interface Walk {
  readonly options: ReadOptions;
  readonly budget: ZipBudget;
  /** So many files were come to. */
  done: number;
  readonly stuck: Stuck | undefined;
}

/** The articles of an archive, and of those archives that are in it; no deeper. */
async function* inArchive(
  bytes: Uint8Array,
  path: string,
  name: string,
  walk: Walk,
  outer = true,
): AsyncGenerator<Found> {
  const members = zipMembers(bytes, walk.budget)
    .filter((member) => !isHidden(member.name))
    .sort((a, b) => naturally(a.name, b.name));
  if (members.length === 0) throw new GlossError('bad-input', 'There is no file in this archive.');
  for (const [index, member] of members.entries()) {
    const inner = withoutSteps(member.name);
    const place = { file: `${path}/${inner}`, more: members.length - index - 1 };
    const isArchive = isZip(inner) && outer;
    try {
      if (isArchive) yield* inArchive(member.bytes(), place.file, `${name}/${inner}`, walk, false);
      else if (isDue(walk)) yield { ...(await inMember(member, `${name}/${inner}`, walk.options)), ...place };
    } catch (error) {
      if (!(error instanceof GlossError)) throw error;
      // Of an archive that cannot be read at all, no file was counted.
      if (!isArchive || walk.done++ >= (walk.stuck?.at ?? 0))
        yield { ...place, message: error.message, leftOut: true };
    }
  }
}

/** Whether the next file is to be read. Throws for the one that came to no end. */
function isDue(walk: Walk): boolean {
  const number = walk.done++;
  if (walk.stuck?.at === number) throw new GlossError('bad-input', walk.stuck.reason);
  return number >= (walk.stuck?.at ?? 0);
}

const packedTable =
  'a table in an archive; unpack it and add it by itself, so that you can say which of its columns is the text';

function inMember(member: Member, fileName: string, options: ReadOptions): Promise<FileReading> {
  if (isLink(fileName)) throw linkRefused();
  const reason = isTable(fileName) ? packedTable : whyNotInside(fileName);
  if (reason) throw new GlossError('bad-input', reason);
  return reading(member.bytes(), fileName, options);
}

/** What systems put into archives beside the files. */
function isHidden(name: string): boolean {
  return name
    .split('/')
    .some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '.' && part !== '..'));
}

/** The name of a member is shown and never used as a path, but should not look like one that leads elsewhere. */
function withoutSteps(name: string): string {
  return name
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
}

async function* inTable(
  bytes: Uint8Array,
  path: string,
  name: string,
  options: ReadOptions,
): AsyncGenerator<Found> {
  for (const row of readTable(bytes, name, options)) {
    const place = { file: path, line: row.line, more: row.more };
    if ('message' in row) yield { ...place, message: row.message, leftOut: row.leftOut };
    else {
      const fileName = `${name}/${row.name}.json`;
      const article = articleOf(row.content, 'table', fileName);
      yield { ...article, ...place, fileName, bytes: row.bytes, sha256: sha256(row.bytes) };
    }
  }
}
