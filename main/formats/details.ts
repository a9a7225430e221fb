import { z } from 'zod';
import { Day, type Document, Status } from '../../preload/contract';
import type { Entry } from './format';

/** What a dataset says of an article, as a flat record of names and values. What is empty is left out. */
export function documentDetails({
  id,
  title,
  outlet,
  author,
  date,
  language,
  source,
}: Document): Record<string, string> {
  return filled({ document: id, title, outlet, author, date, language, file: source.fileName });
}

/** The same with what one annotator has done in it. */
export function detailsOf({ document, annotator, status, note }: Entry): Record<string, string> {
  return { ...documentDetails(document), ...filled({ annotator, status, note }) };
}

function filled(record: Readonly<Record<string, string | null>>): Record<string, string> {
  const known = Object.entries(record).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return Object.fromEntries(known);
}

const text = z.string().min(1).nullable().catch(null);

/** The same record as anybody's file may have it: what is of another kind counts as missing. */
const Details = z.object({
  document: text,
  id: z.union([z.string(), z.number()]).transform(String).nullable().catch(null),
  title: text,
  outlet: text,
  author: text,
  date: Day.nullable().catch(null),
  language: text,
  file: text,
  annotator: text,
  status: Status.optional().catch(undefined),
  note: z.string().catch(''),
});

/** Reads what `detailsOf` wrote, out of a record that may hold other things as well or be none at all. */
export function readDetails(json: unknown) {
  const { document, id, file, status, ...rest } = Details.catch(() => Details.parse({})).parse(json);
  return {
    ...rest,
    id: document ?? id,
    ...(file === null ? {} : { fileName: file }),
    ...(status === undefined ? {} : { status }),
  };
}
