import type { Document } from '../../../preload/contract';
import { guidOf } from './guid';

/** What REFI-QDA keeps of a source as the values of variables, by their names. */
export function variablesOf(
  document: Document,
  workers: readonly string[],
): Readonly<Record<string, string>> {
  const { id, author, outlet, date, language, source } = document;
  const values = {
    Outlet: outlet,
    Author: author,
    Date: date,
    Language: language,
    'Document in Gloss': id,
    'File in Gloss': source.fileName,
    'Format in Gloss': source.format,
    'Annotators in Gloss': workers.length > 0 ? workers.join(', ') : null,
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

export const variableGuid = (name: string) => guidOf('variable', name);

/** The variable's type, and the element that holds a value of it. */
export const typeOf = (name: string) => (name === 'Date' ? 'Date' : 'Text');

export const variableNames = [
  ...['Outlet', 'Author', 'Date', 'Language', 'Document in Gloss', 'File in Gloss', 'Format in Gloss'],
  'Annotators in Gloss',
];
