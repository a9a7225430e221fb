import type { Entry, Feature, Format, Loss } from './format';

/**
 * What an entry loses in a format that lacks a place for some kinds of things: one loss an annotation that has
 * attributes, a note or several fragments, one a relation, and one for the note on the document. Overlaps, nesting
 * and everything else that depends on the other annotations is for the format to tell.
 */
export function lossesOf(entry: Entry, { title, carries }: Pick<Format, 'title' | 'carries'>): Loss[] {
  const lacks = (feature: Feature) => !carries.includes(feature);
  const losses: Loss[] = [];
  const lose = (annotation: string | null, feature: Feature, what: string) =>
    losses.push({ annotation, feature, reason: `${title} has no place for ${what}`, dropped: false });
  for (const { id, attributes, note } of entry.annotations) {
    const names = Object.keys(attributes);
    if (names.length > 0 && lacks('attributes')) lose(id, 'attributes', `attributes (${names.join(', ')})`);
    if (note !== '' && lacks('notes')) lose(id, 'notes', 'notes');
  }
  if (lacks('relations')) {
    for (const { from, to, type } of entry.relations) lose(from, 'relations', `relations (${type} ${to})`);
  }
  if (entry.note !== '' && lacks('document-note')) lose(null, 'document-note', 'a note on the document');
  return losses;
}
