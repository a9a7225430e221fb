import { z } from 'zod';
import type { Place } from './place';

const Token = z.looseObject({
  orth: z.string(),
  /** A space or nothing; where it is missing, a space. */
  space: z.string().optional(),
  ner: z.string().nullish(),
});

/** What spaCy's training data has of one text. */
export const Paragraph = z.looseObject({
  raw: z.string().nullish(),
  entities: z.array(z.unknown()).optional(),
  sentences: z.array(z.looseObject({ tokens: z.array(Token) })).default([]),
});

/** The text of a paragraph, and the entities that its tokens' tags tell of, in code points of the text. */
export function placesIn(paragraph: z.infer<typeof Paragraph>, tell: (message: string) => void) {
  const { raw, sentences } = paragraph;
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  let text = raw ?? '';
  let [at, points] = [0, 0];
  const tagged: { start: number; end: number; ner: string }[] = [];
  for (const { orth, space, ner } of tokens) {
    if (typeof raw === 'string') {
      const found = raw.indexOf(orth, at);
      if (found < 0) {
        tell(`the token "${orth}" does not stand in the text; it and the rest of the tags were left out`);
        break;
      }
      points += lengthOf(raw.slice(at, found));
      at = found + orth.length;
    } else text += orth + (space ?? ' ');
    tagged.push({ start: points, end: points + lengthOf(orth), ner: ner ?? 'O' });
    points += lengthOf(orth) + (typeof raw === 'string' ? 0 : lengthOf(space ?? ' '));
  }
  return { text, places: entitiesOf(tagged) };
}

const lengthOf = (text: string) => Array.from(text).length;

/** The entities of BILUO or IOB tags. */
function entitiesOf(
  tokens: readonly { readonly start: number; readonly end: number; readonly ner: string }[],
): Place[] {
  const places: Place[] = [];
  let isOpen = false;
  for (const { start, end, ner } of tokens) {
    const [, tag = '', label = ''] = /^([BILU])-(.+)$/.exec(ner) ?? [];
    const last = places.at(-1);
    if (isOpen && last?.label === label && (tag === 'I' || tag === 'L'))
      places[places.length - 1] = { ...last, end };
    else if (tag !== '') places.push({ start, end, label });
    isOpen = tag === 'B' || tag === 'I';
  }
  return places;
}
