import { history } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import type { Annotation, LabelScheme, Rejection, Relation } from '../../preload/contract';
import { activeEdgePlugin } from './active-edge';
import { annotationPlugin } from './annotation-plugin';
import { drawingPlugin } from './drawing-plugin';
import { Lines } from './lines';
import { docFromText, schema } from './schema';
import { suggestionPlugin } from './suggestion-plugin';

/** How many edits of one document can be undone: more than a long day's work. */
const UNDO_DEPTH = 20_000;

/** Each edit is an event of its own: people label fast, and each label is one thing done. */
export const historyPlugin = history({ depth: UNDO_DEPTH, newGroupDelay: 0 });

/** The state of an editor on one document's text and annotations. */
export function createEditorState(
  text: string,
  scheme: LabelScheme,
  annotations: readonly Annotation[],
  relations: readonly Relation[] = [],
  rejected: readonly Rejection[] = [],
): EditorState {
  const lines = new Lines(text);
  return EditorState.create({
    schema,
    doc: docFromText(lines),
    plugins: [
      annotationPlugin(lines, scheme, annotations, relations),
      suggestionPlugin(rejected),
      drawingPlugin(),
      activeEdgePlugin(),
      historyPlugin,
    ],
  });
}
