/** How far into a file its declaration is looked for, in bytes. */
const HEAD = 8192;

/**
 * The encoding that an XML declaration, or a `meta` element of a web page, names in the first bytes of a file, as it is
 * written there; null without one. Only files that begin like mark-up are looked at.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (!/^\s*</.test(head)) return null;
  const xml = /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head);
  const meta = /<meta\s[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head);
  return xml?.[1] ?? meta?.[1] ?? null;
}
