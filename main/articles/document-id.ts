/**
 * A document's id, which is also its file name: readable, ASCII, and the same for the same title and text.
 * `sha` is the sha256 of the canonical text in hexadecimal.
 */
export function documentId(title: string, sha: string): string {
  return `${slug(title) || 'article'}-${sha.slice(0, 8)}`;
}

/** At most 40 characters of a-z, 0-9 and hyphens, cut between words where possible. */
function slug(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= 40) return plain;
  const cut = plain.lastIndexOf('-', 40);
  return plain.slice(0, cut > 0 ? cut : 40);
}
