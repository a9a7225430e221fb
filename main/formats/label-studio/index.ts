import { everything, type Format } from '../format';
import { parseLabelStudio } from './parse';
import { TaskWriter } from './write';

/**
 * Label Studio's JSON: a task an article, with an annotation for each annotator, predictions for what a suggester
 * found, and the label config in a file beside it.
 */
export const labelStudio: Format = {
  name: 'label-studio',
  title: 'Label Studio',
  extensions: ['.json'],
  layout: 'file',
  offsetUnits: ['code-point'],
  carries: everything,
  loses: ['who made an annotation and when', 'annotators who have not begun'],
  open: ({ scheme }) => new TaskWriter(scheme),
  parse: parseLabelStudio,
  importable: true,
  recognises: (_path, head) =>
    /"(?:annotations|completions|predictions)"\s*:\s*\[/.test(head) && /"(?:result|data)"\s*:/.test(head),
};
