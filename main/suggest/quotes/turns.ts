import type { Span } from '../../../preload/contract';
import type { Paragraph } from '../article';

/** A paragraph of a transcript: who speaks, and where the words stand; spans in UTF-16 code units of the article. */
export interface Turn {
  readonly speaker: string;
  readonly content: Span;
}

const PREFIX = /^\s*((?:\p{Lu}[\p{L}.'’-]*\s?){1,5}(?:\([^()]{1,40}\))?)\s?:\s+(?=[^\s"“”„«»‘'`\p{M}])/u;
/** "Q:" and "A:", and what is in capitals: "WALLACE", "McCAIN". */
const CAPITALS = /^(?:[QA]|(?:(?:Ma?c)?\p{Lu}[\p{Lu}.'’-]+\s?){1,5}(?:\([^()]*\))?)$/u;
const NO_SPEAKER =
  /^(?:UPDATE|UPDATED|NOTE|BREAKING|RELATED|WATCH|READ|SEE|ALSO|PHOTOS?|VIDEO|AUDIO|MORE|FACTS?|CLAIM|TRUTH|EXCLUSIVE|ANALYSIS|OPINION|CORRECTION|WARNING|POLL|LIVE|RATING|VERDICT|SOURCES?|DATE|TIME|WHERE|WHEN|WHAT|WHO|WHY|HOW|TOP|PS|P\.S\.|TL;?DR|FAQ)(?:\s|$)/iu;
/** So many paragraphs with a name in small letters make a transcript. */
const MANY = 4;

/** Which paragraphs of an article are the turns of a transcript ("WALLACE: Good evening."); none where it holds none. */
export function turnsIn(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, Turn> {
  const turns = new Map<Paragraph, Turn>();
  const times = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const prefix = PREFIX.exec(paragraph.text);
    const speaker = prefix?.[1]?.replace(/\s*(?:\([^()]*\))?\s*$/u, '') ?? '';
    if (!prefix || NO_SPEAKER.test(speaker)) continue;
    const start = paragraph.start + prefix[0].length;
    turns.set(paragraph, {
      speaker,
      content: { start, end: paragraph.start + paragraph.text.trimEnd().length },
    });
    times.set(speaker, (times.get(speaker) ?? 0) + 1);
  }
  const capitals = [...turns.values()].filter(({ speaker }) => CAPITALS.test(speaker)).length;
  const again = [...times.values()].filter((count) => count > 1).length;
  for (const [paragraph, { speaker }] of turns) {
    const spoken = CAPITALS.test(speaker)
      ? capitals > 1
      : turns.size >= MANY && again > 1 && (times.get(speaker) ?? 0) > 1;
    if (!spoken) turns.delete(paragraph);
  }
  return turns;
}
