import { everything, type Format } from '../format';
import { parseProdigy } from './parse';
import { ProdigyWriter } from './write';

/**
 * Prodigy's tasks, one a line. Tokens are split where a span begins or ends, so that none is lost. Prodigy keeps
 * fields that it does not know, so a span also has its note, attributes and the id that joins its fragments.
 */
export const prodigy: Format = {
  name: 'prodigy',
  title: 'Prodigy',
  extensions: ['.jsonl'],
  layout: 'file',
  offsetUnits: ['code-point'],
  carries: everything,
  loses: [],
  open: () => new ProdigyWriter(),
  parse: parseProdigy,
  importable: true,
  recognises: (_path, head) =>
    /^\s*\[?\s*\{/.test(head) && /"(?:_input_hash|_task_hash|token_start)"\s*:/.test(head),
};
