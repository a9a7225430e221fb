import { strToU8, zipSync } from 'fflate';

/** A zip archive of these files, by name. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries));
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
