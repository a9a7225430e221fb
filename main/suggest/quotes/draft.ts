import type { Span } from '../../../preload/contract';
import type { Attribution, Stretch } from './attribution';
import type { Frame, Piece } from './frame';

/** A quote that is being put together; a later paragraph may go on with it. */
export interface Draft {
  spans: Span[];
  kind: 'direct' | 'indirect' | 'mixed';
  /** Who says it, in words of the text; empty when nobody is named. */
  speaker: string;
  /** The pronoun that stands for the speaker; empty when the name itself does. */
  pronoun: string;
  cue: string;
  cueStands: Attribution['cueStands'] | null;
  cueIs: Attribution['cueIs'] | null;
  /** How many words it has. */
  words: number;
  closed: boolean;
  single: boolean;
  /** Its speaker was found in another sentence. */
  carried: boolean;
  /** Set off by marks, but it does not read like something said. */
  loose: boolean;
}

/** The spans of what is said, each without commas and stops around it; empty when nothing is left. */
export function spansOf(frame: Frame, content: readonly Stretch[]): Span[] {
  const spans: Span[] = [];
  for (const { from, to } of content) {
    let first = from;
    let last = to - 1;
    while (first <= last && isEdge(frame[first])) first++;
    while (last >= first && isEdge(frame[last])) last--;
    const start = frame[first]?.start;
    const end = frame[last]?.end;
    if (start !== undefined && end !== undefined && end > start && first <= last) spans.push({ start, end });
  }
  return spans;
}

function isEdge(piece: Piece | undefined): boolean {
  return piece !== undefined && !piece.quoted && /^(?:[,.;:–—-]|…|\.\.\.|\s+)$/u.test(piece.text);
}

/** Whether all, some or none of what is said stands in quotation marks. */
export function kindOf(frame: Frame, content: readonly Stretch[]): Draft['kind'] {
  let quoted = 0;
  let plain = 0;
  for (const { from, to } of content) {
    for (const piece of frame.slice(from, to)) {
      if (piece.quoted) quoted++;
      else if (/[\p{L}\p{N}]/u.test(piece.text) && !/^(?:and|or|und|oder|et|ou)$/u.test(piece.lower)) plain++;
    }
  }
  return quoted === 0 ? 'indirect' : plain === 0 ? 'direct' : 'mixed';
}

/** How many words a stretch of text has, roughly. */
export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** How a quote is told, for another that goes on with it. */
export function toldOf({ speaker, pronoun, cue, cueStands, cueIs }: Draft): Partial<Draft> {
  return { speaker, pronoun, cue, cueStands, cueIs };
}

/** Two parts of one utterance as one quote; `told` is the part that has its cue and speaker. */
export function joined(first: Draft, second: Draft, told: Draft): Draft {
  return {
    ...told,
    spans: [...first.spans, ...second.spans],
    kind: first.kind === second.kind ? first.kind : 'mixed',
    words: first.words + second.words,
    closed: second.closed,
    single: first.single && second.single,
    loose: false,
  };
}
