import type { TokenScheme } from '../format';

/** A span of tokens: `from` up to, not including, `to`. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** The tag of each of `count` tokens. The spans are in order and do not overlap. */
export function tagsOf(spans: readonly TokenSpan[], count: number, scheme: TokenScheme): string[] {
  const tags = Array.from({ length: count }, () => 'O');
  spans.forEach(({ from, to, label }, index) => {
    const before = spans[index - 1];
    const after = spans[index + 1];
    const touches = {
      before: before?.to === from && before.label === label,
      after: after?.from === to && after.label === label,
    };
    for (let at = from; at < to; at++) {
      tags[at] = `${prefixOf(scheme, at === from, at === to - 1, touches)}-${label}`;
    }
  });
  return tags;
}

function prefixOf(
  scheme: TokenScheme,
  first: boolean,
  last: boolean,
  touches: { readonly before: boolean; readonly after: boolean },
): string {
  switch (scheme) {
    case 'iob1':
      return first && touches.before ? 'B' : 'I';
    case 'iob2':
      return first ? 'B' : 'I';
    case 'ioe1':
      return last && touches.after ? 'E' : 'I';
    case 'ioe2':
      return last ? 'E' : 'I';
    case 'iobes':
      return first ? (last ? 'S' : 'B') : last ? 'E' : 'I';
    case 'bilou':
      return first ? (last ? 'U' : 'B') : last ? 'L' : 'I';
  }
}

interface Tag {
  readonly place: string;
  readonly label: string;
}

/** `B-claim`, or `claim-B` as some files have it; null for `O` and for what is no tag. */
function tagOf(tag: string): Tag | null {
  const [, place = '', label = ''] = /^([BIESLUMW])-(.+)$/.exec(tag) ?? [];
  if (label !== '') return { place, label };
  const [, named = '', after = ''] = /^(.+)-([BIESLUMW])$/.exec(tag) ?? [];
  return named === '' ? null : { place: after, label: named };
}

export function isTag(tag: string): boolean {
  return tag === 'O' || tagOf(tag) !== null;
}

/**
 * The spans that the tags of one sentence tell of. It reads every scheme without being told which: a span starts at
 * B, S and U, after E, L, S and U, and where the label changes; it ends accordingly.
 */
export function spansOf(tags: readonly string[]): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let open: { from: number; label: string } | null = null;
  let ended = false;
  const close = (to: number) => {
    if (open) spans.push({ ...open, to });
  };
  for (const [at, word] of tags.entries()) {
    const tag = tagOf(word);
    if (!tag || ended || 'BSUW'.includes(tag.place) || tag.label !== open?.label) {
      close(at);
      open = tag && { from: at, label: tag.label };
    }
    ended = tag !== null && 'ELSUW'.includes(tag.place);
  }
  close(tags.length);
  return spans;
}
