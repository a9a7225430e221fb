import { z } from 'zod';
import { type Annotation, AttributeValue } from '../../../preload/contract';

const marked = /(?:^|\n\n)Attributes: (\{.*\})$/s;

/** What stands in the memo of a selection: the note, and under it the attributes as JSON. */
export function memoOf({ note, attributes }: Pick<Annotation, 'note' | 'attributes'>): string {
  if (Object.keys(attributes).length === 0 && !marked.test(note)) return note;
  const named = `Attributes: ${JSON.stringify(attributes)}`;
  return note === '' ? named : `${note}\n\n${named}`;
}

/** The note and the attributes of a memo. */
export function ofMemo(memo: string): Pick<Annotation, 'note' | 'attributes'> {
  const found = marked.exec(memo);
  try {
    const attributes = z.record(z.string(), AttributeValue).parse(JSON.parse(found?.[1] ?? ''));
    return { note: memo.slice(0, found?.index), attributes };
  } catch {
    return { note: memo, attributes: {} };
  }
}
