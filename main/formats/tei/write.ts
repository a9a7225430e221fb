import type { Document, LabelScheme } from '../../../preload/contract';
import type { DatasetWriter, Entry, Loss, Part } from '../format';
import { unspeakableCharacters, xmlAttribute } from '../xml';
import { teiText } from './character';
import { standOff } from './stand-off';

/**
 * One TEI P5 file a document: its text in `body`, line by line as `p` with the line feeds between them, so that the
 * string of `body` is the text; and a `standOff` for each annotator, whose pointers count code points in it.
 */
export function openTei(scheme: LabelScheme): DatasetWriter {
  let open: { readonly document: string; count: number } | null = null;
  const closing = (): Part[] => (open ? [{ path: pathOf(open.document), content: '</TEI>\n' }] : []);
  return {
    add(entry) {
      const { document } = entry;
      const parts: Part[] = [];
      if (open?.document !== document.id) {
        parts.push(...closing(), { path: pathOf(document.id), content: head(document) });
        open = { document: document.id, count: 0 };
      }
      open.count++;
      parts.push({ path: pathOf(document.id), content: standOff(entry, scheme, `s${open.count}`) });
      return { parts, losses: lossesOf(entry) };
    },
    end: closing,
  };
}

const pathOf = (document: string) => `${document}.xml`;

/** Ids and names stand in attributes, which have no place for a `g`. */
function lossesOf({ annotations, relations, document }: Entry): Loss[] {
  const names: readonly (readonly [string | null, readonly string[]])[] = [
    [null, [document.language ?? '']],
    ...annotations.map(({ id, label, attributes }) => [id, [id, label, ...Object.keys(attributes)]] as const),
    ...relations.map(({ from, id, type }) => [from, [id, type]] as const),
  ];
  return names.flatMap(([annotation, given]) => {
    const reason = unspeakableCharacters(given.join(''));
    return reason === null ? [] : [{ annotation, feature: 'attributes', reason, dropped: false } as const];
  });
}

function head(document: Document): string {
  const { id, title, author, outlet, date, language, source, text } = document;
  const language_ = language === null ? '' : ` xml:lang="${xmlAttribute(language)}"`;
  const written = author === null ? '' : element('author', author);
  const bibl = [
    element('title', title),
    written,
    outlet === null ? '' : element('publisher', outlet),
    date === null ? '' : `<date when="${date}">${date}</date>`,
    `<idno type="document">${teiText(id)}</idno>`,
    `<idno type="file" subtype="${source.format}">${teiText(source.fileName)}</idno>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt>${element('title', title)}${written}</titleStmt>
<publicationStmt><p>Exported from Gloss. Pointers such as string-range(text,12,8) count code points in the body.</p></publicationStmt>
<sourceDesc><bibl>${bibl.join('')}</bibl></sourceDesc>
</fileDesc>
</teiHeader>
<text${language_}>
<body xml:id="text" xml:space="preserve">${body(text)}</body>
</text>
`;
}

const element = (name: string, content: string) => `<${name}>${teiText(content)}</${name}>`;

/** Lines that are empty stand as nothing but their line feed. */
function body(text: string): string {
  const lines = text.split('\n').map((line) => (line === '' ? '' : `<p>${teiText(line)}</p>`));
  return lines.join('\n');
}
