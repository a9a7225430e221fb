import type { EditorState } from 'prosemirror-state';
import type { Decoration } from 'prosemirror-view';
import { z } from 'zod';
import { annotationsIn } from '../../../renderer/editor/annotation-plugin';
import { drawingIn } from '../../../renderer/editor/drawing-plugin';

/** ProseMirror keeps the attributes of a decoration to itself. */
const Inline = z.object({ type: z.object({ attrs: z.record(z.string(), z.string()) }) });

function attributesOf(decoration: Decoration): Record<string, string> {
  return Inline.parse(decoration).type.attrs;
}

interface Drawn {
  /** The offsets of the text that are drawn as the annotation's, line feeds left out, in order. */
  readonly offsets: readonly number[];
  readonly looksSelected: boolean;
}

/** What is drawn of each annotation, by its id. */
export function drawnIn(state: EditorState): Map<string, Drawn> {
  const { lines } = annotationsIn(state);
  const found = new Map<string, { offsets: number[]; looksSelected: boolean }>();
  for (const [line, { set }] of drawingIn(state).lines) {
    for (const decoration of set.find()) {
      const { 'data-annotation': id, class: names = '' } = attributesOf(decoration);
      if (id === undefined) continue;
      const entry = found.get(id) ?? { offsets: [], looksSelected: names.includes('selected') };
      for (let at = decoration.from; at < decoration.to; at++) entry.offsets.push(lines.startOf(line) + at);
      found.set(id, entry);
    }
  }
  for (const { offsets } of found.values()) offsets.sort((a, b) => a - b);
  return found;
}

/** The words that are drawn as suggested, in text order: of all suggestions, or only of the current one. */
export function suggestedIn(state: EditorState, which: 'all' | 'current' = 'all'): string[] {
  const { lines } = annotationsIn(state);
  const found = new Map<string, Map<number, string>>();
  for (const [line, { set }] of drawingIn(state).lines) {
    for (const decoration of set.find()) {
      const { 'data-suggested': key, class: names = '' } = attributesOf(decoration);
      if (key === undefined || (which === 'current' && !names.includes('current'))) continue;
      const [from, to] = [decoration.from, decoration.to].map((at) => lines.startOf(line) + at);
      const pieces = found.get(key) ?? new Map();
      found.set(key, pieces.set(from, lines.text.slice(from, to)));
    }
  }
  return [...found.values()]
    .map((pieces) => [...pieces].sort(([a], [b]) => a - b))
    .sort((a, b) => (a[0]?.[0] ?? 0) - (b[0]?.[0] ?? 0))
    .map((pieces) => pieces.map(([, words]) => words).join(''));
}
