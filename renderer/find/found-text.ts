import { useEffect } from 'react';
import { create } from 'zustand';
import { type Annotation, type Span, trimSpan, wholeGraphemes } from '../../preload/contract';
import { annotationsIn } from '../editor/annotation-plugin';
import { useArticle } from '../state/article';
import { call } from '../state/bridge';
import { tellError } from '../state/notices';

/** What the list of hits shows of a document. */
export interface FoundText {
  readonly text: string;
  /** The annotations that share text with a span, and perhaps others. */
  readonly annotationsAt: (span: Span) => readonly Annotation[];
}

/** Documents that were read for the list and are not open. */
const useRead = create<{ readonly read: ReadonlyMap<string, FoundText> }>()(() => ({ read: new Map() }));
const asked = new Set<string>();

/** Reads them anew when they are next shown, as after an edit. */
export function forgetTexts(): void {
  asked.clear();
  useRead.setState({ read: new Map() });
}

/** A document's text and annotations: the open editor's, or what is on the disk. Null until it has been read. */
export function useFoundText(id: string): FoundText | null {
  const editor = useArticle(({ articles }) => articles.get(id)?.editor);
  const read = useRead((state) => state.read.get(id));
  const isKnown = editor !== undefined || read !== undefined;
  useEffect(() => {
    if (!isKnown) load(id);
  }, [id, isKnown]);
  if (!editor) return read ?? null;
  const { lines, index } = annotationsIn(editor);
  return { text: lines.text, annotationsAt: (span) => index.overlapping(span) };
}

function load(id: string): void {
  if (asked.has(id)) return;
  asked.add(id);
  call('document:read', { document: id })
    .then(({ document, set }) => {
      const found = { text: document.text, annotationsAt: () => set.annotations };
      useRead.setState(({ read }) => ({ read: new Map(read).set(id, found) }));
    })
    .catch(tellError);
}

/** How much of the text is shown before and after a hit, in UTF-16 code units. */
const BEFORE = 36;
const AFTER = 90;

/** The hit with the words around it, on one line. */
export function contextOf(
  text: string,
  { start, end }: Span,
): { before: string; words: string; after: string } {
  const { start: from, end: to } = wholeGraphemes(text, {
    start: Math.max(0, start - BEFORE),
    end: Math.min(text.length, end + AFTER),
  });
  const line = (words: string) => words.replace(/\s+/g, ' ');
  const before = line(text.slice(from, start)).trimStart();
  return {
    before: from > 0 ? `…${before.replace(/^\S*\s/, '')}` : before,
    words: line(text.slice(start, end)),
    after: line(text.slice(end, to)),
  };
}

/** The ids of the labels that stand on exactly this place already. */
export function labelsAt({ text, annotationsAt }: FoundText, hit: Span): readonly string[] {
  const trimmed = trimSpan(text, hit);
  if (!trimmed) return [];
  const { start, end } = wholeGraphemes(text, trimmed);
  const labels = annotationsAt({ start, end })
    .filter(({ fragments: [first, second] }) => !second && first?.start === start && first.end === end)
    .map(({ label }) => label);
  return [...new Set(labels)];
}
