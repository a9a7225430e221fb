import { strToU8, zipSync } from 'fflate';

/** A zip archive of these files, by name. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries));
}

/** A zip archive of one stored file, whose numbers stand where those of archives of more than 4 GB do. */
export function zipped64(name: string, content: string): Uint8Array {
  const [named, data] = [Buffer.from(name), Buffer.from(content)];
  const full = 0xffffffff;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(named.length, 26);
  const entry = Buffer.alloc(46 + named.length + 28);
  entry.writeUInt32LE(0x02014b50);
  for (const place of [20, 24, 42]) entry.writeUInt32LE(full, place);
  entry.writeUInt16LE(named.length, 28);
  entry.writeUInt16LE(28, 30);
  named.copy(entry, 46);
  entry.writeUInt16LE(1, 46 + named.length);
  entry.writeUInt16LE(24, 48 + named.length);
  for (const place of [50, 58]) entry.writeBigUInt64LE(BigInt(data.length), place + named.length);
  const before = local.length + named.length + data.length;
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50);
  end.writeBigUInt64LE(1n, 32);
  end.writeBigUInt64LE(BigInt(before), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(before + entry.length), 64);
  end.writeUInt32LE(0x06054b50, 76);
  end.writeUInt16LE(0xffff, 86);
  end.writeUInt32LE(full, 92);
  return new Uint8Array(Buffer.concat([local, named, data, entry, end]));
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The smallest Word file with this body, and these further parts by name. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipped({
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/footnotes" Target="footnotes.xml"/><Relationship Id="r2" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** The part of a Word file that holds these footnotes, by id. */
export function footnotes(notes: Readonly<Record<string, string>>): string {
  const all = Object.entries(notes).map(
    ([id, text]) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`,
  );
  return `<?xml version="1.0"?><w:footnotes ${word}>${all.join('')}</w:footnotes>`;
}

/** The part of a Word file that says what the list of number 1 looks like. */
export const bullets = `<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

/** A paragraph of a Word file; `before` may hold its properties or other runs. */
export function paragraph(text: string, before = ''): string {
  return `<w:p>${before}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** An OpenDocument text with this body, and these properties. */
export function odt(body: string, meta = ''): Uint8Array {
  const names = ['office', 'text', 'table', 'draw', 'dc', 'meta'].map(
    (name) => `xmlns:${name}="urn:${name}"`,
  );
  const root = names.join(' ');
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${root}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': `<office:document-meta ${root}><office:meta>${meta}</office:meta></office:document-meta>`,
  });
}
