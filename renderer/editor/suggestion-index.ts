import { type Span, type Suggestion, suggestionKey } from '../../preload/contract';

/** A suggestion with what it is looked up by. */
export interface Proposal extends Suggestion {
  /** See `suggestionKey`. */
  readonly key: string;
  /** The smallest span that holds it, in UTF-16 code units. */
  readonly hull: Span;
}

/** The suggestions of a text by place. One that comes again takes the place of the one before. */
export class SuggestionIndex {
  static readonly empty = new SuggestionIndex([], new Map(), 0);

  private constructor(
    /** In text order: by start, the longer one first. */
    readonly all: readonly Proposal[],
    private readonly byKey: ReadonlyMap<string, Proposal>,
    private readonly longest: number,
  ) {}

  get(key: string): Proposal | undefined {
    return this.byKey.get(key);
  }

  /** The same with these put in, and without those of the keys that are `gone`. */
  with(suggestions: readonly Suggestion[], gone: readonly string[]): SuggestionIndex {
    const byKey = new Map(this.byKey);
    for (const key of gone) byKey.delete(key);
    let { longest } = this;
    for (const suggestion of suggestions) {
      const hull = hullOf(suggestion.spans);
      const key = suggestionKey(suggestion);
      longest = Math.max(longest, hull.end - hull.start);
      // Of two suggesters that propose the same, the surer one is heard.
      if (
        (byKey.get(key)?.score ?? 0) <= suggestion.score ||
        byKey.get(key)?.suggester === suggestion.suggester
      )
        byKey.set(key, { ...suggestion, key, hull });
    }
    return new SuggestionIndex([...byKey.values()].sort(byPlace), byKey, longest);
  }

  /** Those that touch the span, in text order. */
  near(span: Span): readonly Proposal[] {
    const found: Proposal[] = [];
    for (let at = this.firstFrom(span.start - this.longest); at < this.all.length; at++) {
      const one = this.all[at];
      if (!one || one.hull.start > span.end) break;
      if (one.hull.end >= span.start) found.push(one);
    }
    return found;
  }

  /** The place in `all` of the first that starts at the offset or after it. */
  firstFrom(offset: number): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.hull.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The smallest span that holds all of the spans, which are in text order. */
export function hullOf(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

function byPlace(a: Proposal, b: Proposal): number {
  return a.hull.start - b.hull.start || b.hull.end - a.hull.end || (a.key < b.key ? -1 : 1);
}
