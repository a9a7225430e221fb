import { type DocumentSummary, fromColumns } from '../../preload/contract';
import { call } from './bridge';

/** Some of a project's documents, in its order, and how many it has. */
export interface Portion {
  readonly total: number;
  readonly documents: readonly DocumentSummary[];
}

/** So many summaries are asked for at a time: neither process is busy with them for long. */
const PORTION = 2000;

/** So many portions are asked for together: one is made ready while the one before it is read. */
const TOGETHER = 4;

/** The first documents of a project, enough for a screen of any size; null when it is not the open one any more. */
export function firstDocuments(dir: string): Promise<Portion | null> {
  return portion(dir, 0);
}

/** All documents of a project of which the first are here; null when it is not the open one any more. */
export async function allDocuments(dir: string, first: Portion): Promise<readonly DocumentSummary[] | null> {
  if (first.documents.length >= first.total) return first.documents;
  const documents = [...first.documents];
  for (let from = PORTION; from < first.total; from += TOGETHER * PORTION) {
    const places = Array.from({ length: TOGETHER }, (_, at) => from + at * PORTION);
    const asked = places.filter((place) => place < first.total).map((place) => portion(dir, place));
    for (const part of await Promise.all(asked)) {
      if (!part) return null;
      if (part.total !== first.total) return anew(dir);
      documents.push(...part.documents);
    }
  }
  return documents;
}

/** An article has come or gone meanwhile, and the places are not what they were. */
async function anew(dir: string): Promise<readonly DocumentSummary[] | null> {
  const first = await firstDocuments(dir);
  return first && allDocuments(dir, first);
}

async function portion(dir: string, from: number): Promise<Portion | null> {
  const part = await call('project:documents', { dir, from, count: PORTION });
  return part && { total: part.total, documents: fromColumns(part.documents) };
}
