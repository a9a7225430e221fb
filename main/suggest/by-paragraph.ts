import type { Suggestion } from '../../preload/contract';
import type { Article } from './article';

/** Suggestions of a whole article in text order, in a batch for each paragraph, and one for what stands behind the last. */
export function* byParagraph(
  { paragraphs }: Article,
  suggestions: readonly Suggestion[],
): Generator<readonly Suggestion[]> {
  const start = ({ spans }: Suggestion) => spans[0]?.start ?? 0;
  const left = [...suggestions].sort((a, b) => start(a) - start(b));
  for (const { end } of paragraphs) {
    const beyond = left.findIndex((one) => start(one) >= end);
    yield left.splice(0, beyond < 0 ? left.length : beyond);
  }
  if (left.length > 0) yield left;
}
