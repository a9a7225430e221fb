import { basename } from 'node:path';
import { GlossError, type Problem } from '../../../preload/contract';
import type { RawEntry } from '../format';
import { offsetsIn } from '../offsets';
import { filesBelow } from '../whole-file';
import { xmlFile } from '../xml-file';
import { below, childOf, isElement, type XmlElement, XmlError, xmlElements } from '../xml-tree';
import { plain, type Said, saidIn } from './annotations';
import { teiTextOf } from './text';

/**
 * Reads TEI files (`.xml`, `.tei`), document by document. Of our own files all comes back. Of others, the text comes
 * with lines for blocks; names, dates, measures and their like are annotations under their own names; what is said
 * in a `standOff` or by spans is kept where its pointers can be followed. No entity is expanded.
 */
export async function* parseTei(path: string): AsyncIterable<RawEntry | Problem> {
  for await (const file of filesBelow(path, ['.xml', '.tei'])) {
    try {
      let found = false;
      for (const tei of xmlElements(await xmlFile(file), ['TEI', 'tei', 'TEI.2'])) {
        const entries = entriesOf(tei, file);
        found ||= entries.length > 0;
        yield* entries;
      }
      if (!found)
        yield { file, message: 'there is no TEI document with a text in it; the file was left out' };
    } catch (error) {
      if (error instanceof XmlError)
        yield { file, line: error.line, message: `${error.message}; the rest of the file was left out` };
      else if (error instanceof GlossError || error instanceof TypeError)
        yield { file, message: `${error.message}; the file was left out` };
      else throw error;
    }
  }
}

function entriesOf(tei: XmlElement, file: string): (RawEntry | Problem)[] {
  const root = childOf(tei, 'text');
  if (!root) return [];
  // What stands before and after the body is read with it, but nothing is around a body whose space is its own.
  const body = childOf(root, 'body');
  const text = teiTextOf(body?.attributes['xml:space'] === 'preserve' ? body : root);
  const offsets = offsetsIn(text.text, 'code-point');
  const inline = text.inline.map((annotation) => ({
    ...annotation,
    fragments: annotation.fragments.map(({ start, end, text }) => ({
      start: offsets.from(start),
      end: offsets.from(end),
      text,
    })),
  }));
  const standOffs = tei.children.filter(isElement).filter(({ name }) => name === 'standOff');
  const said = (standOffs.length > 0 ? standOffs : [tei]).map((standOff) =>
    saidIn(standOff, text, offsets, file),
  );
  const about = {
    file,
    line: tei.line,
    text: text.text,
    unit: 'code-point' as const,
    ...headOf(tei, root, file),
  };
  return said.flatMap(({ problems, ...rest }: Said, index) => [
    ...problems,
    { ...about, ...rest, annotations: index === 0 ? [...inline, ...rest.annotations] : rest.annotations },
  ]);
}

function headOf(tei: XmlElement, text: XmlElement, file: string) {
  const header = childOf(childOf(tei, 'teiHeader'), 'fileDesc');
  const [source] = header ? below(header, 'sourceDesc') : [];
  const inSource = (name: string) => (source ? below(source, name)[0] : undefined);
  const idno = (type: string) =>
    source && below(source, 'idno').find(({ attributes }) => attributes.type === type);
  const stated = (element: XmlElement | undefined) => (element ? plain(element) : null);
  const title = childOf(header && below(header, 'titleStmt')[0], 'title') ?? inSource('title');
  const day = inSource('date');
  const date = /^\d{4}-\d{2}-\d{2}/.exec(day?.attributes.when ?? '')?.[0] ?? null;
  const original = idno('file');
  return {
    id: stated(idno('document')),
    title: stated(title)?.trim() ? stated(title) : basename(file).replace(/(\.tei)?\.[^.]+$/, ''),
    author: stated(childOf(header && below(header, 'titleStmt')[0], 'author')),
    outlet: stated(inSource('publisher')),
    date,
    language: /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.exec(text.attributes['xml:lang'] ?? '')?.[0] ?? null,
    ...(original ? { fileName: plain(original) } : {}),
    format: original?.attributes.subtype === 'markdown' ? ('markdown' as const) : ('text' as const),
  };
}
