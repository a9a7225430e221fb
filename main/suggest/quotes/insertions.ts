import type { Quoted } from './quoted';

/**
 * The parts of each quotation around the attributions that stand within its marks, as in "« Le port est fermé, a dit
 * Mme Roux, et le restera. »". `insertion` matches one from its first comma up to the mark that ends it, and has the
 * flag g; `text` is the article's, in which the spans count.
 */
export function withoutInsertions(
  quoted: readonly Quoted[],
  insertion: RegExp | null,
  text: string,
): readonly Quoted[] {
  return insertion ? quoted.flatMap((one) => partsOf(one, insertion, text)) : quoted;
}

function partsOf(quoted: Quoted, insertion: RegExp, text: string): readonly Quoted[] {
  const parts: Quoted[] = [];
  let rest = quoted;
  const { start, end } = quoted.inner;
  for (const { 0: found, index } of text.slice(start, end).matchAll(insertion)) {
    const before = start + index;
    const after = before + found.length;
    const next = after + (/^[,.]\s*/u.exec(text.slice(after, end))?.[0].length ?? 0);
    if (before <= rest.inner.start) continue;
    parts.push({ ...rest, end: before, inner: { start: rest.inner.start, end: before }, closed: true });
    if (next >= end) return parts;
    rest = { ...rest, start: next, inner: { start: next, end }, opened: false };
  }
  return [...parts, rest];
}
