import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { type Anchored, anchorAll } from '../../../main/anchor/anchor';
import { readArticle } from '../../../main/articles/read-article';
import { type Annotation, fragmentAt, type Span } from '../../../preload/contract';
import { annotationAt } from '../project/fixture';

/** The text of an article of the sample project. */
export async function sample(fileName: string): Promise<string> {
  const file = resolve(import.meta.dirname, '../../../resources/sample', fileName);
  return (await readArticle(new Uint8Array(await readFile(file)), fileName)).text;
}

/** The text with each of these replaced, which must stand in it once. */
export function edited(text: string, ...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((result, [from, to]) => {
    expect(result.split(from), `“${from}” stands once`).toHaveLength(2);
    return result.replace(from, () => to);
  }, text);
}

/** The place of words marked by `[` and `]` in a phrase that stands once: `said [it] again`. */
export function placeOf(text: string, marked: string): Span {
  const open = marked.indexOf('[');
  const words = marked.slice(open + 1, marked.lastIndexOf(']'));
  const phrase = marked.slice(0, open) + words + marked.slice(marked.lastIndexOf(']') + 1);
  expect(text.split(phrase), `“${phrase}” stands once`).toHaveLength(2);
  const start = text.indexOf(phrase) + open;
  return { start, end: start + words.length };
}

/** An annotation with these parts, each marked as for `placeOf`. */
export function marked(text: string, id: string, ...parts: readonly string[]): Annotation {
  const fragments = parts.map((part) => fragmentAt(text, placeOf(text, part)));
  return { ...annotationAt(id, text, 0, 1), fragments };
}

/** Carries the marked words over and answers what became of them. */
export function anchorOne(before: string, after: string, ...parts: readonly string[]): Anchored {
  const [anchored] = anchorAll(before, after, [marked(before, 'a', ...parts)]);
  if (!anchored) throw new Error('Nothing became of it.');
  return anchored;
}
