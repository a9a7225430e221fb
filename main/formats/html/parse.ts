import { join } from 'node:path';
import { type AttributeValue, GlossError, type Problem, Status } from '../../../preload/contract';
import type { RawAnnotation, RawEntry } from '../format';
import { offsetsIn } from '../offsets';
import { filesBelow, wholeText } from '../whole-file';
import { below, childOf, isElement, textOf, type XmlElement, XmlError, xmlElements } from '../xml-tree';
import { htmlCharacter, ofClass } from './markup';

/** Reads the pages of a report that Gloss wrote, for the proof that what is drawn stands where it should. */
export async function* parseHtml(path: string): AsyncIterable<RawEntry | Problem> {
  for await (const file of filesBelow(join(path, 'articles'), ['.html'])) {
    try {
      for (const html of xmlElements(await wholeText(file), ['html'])) yield entryOf(html, file);
    } catch (error) {
      if (error instanceof XmlError) yield { file, line: error.line, message: error.message };
      else if (error instanceof GlossError || error instanceof TypeError)
        yield { file, message: error.message };
      else throw error;
    }
  }
}

const plain = (element: XmlElement | undefined) => textOf(element, htmlCharacter);

function entryOf(html: XmlElement, file: string): RawEntry {
  const drawn = new Drawn();
  const [text] = ofClass(html, 'text');
  if (text) drawn.walk(text, []);
  const { from } = offsetsIn(drawn.text, 'code-point');
  const rows = below(html, 'tr').filter(({ attributes }) => attributes['data-id'] !== undefined);
  const about = new Map(
    ofClass(html, 'about')
      .flatMap((list) => below(list, 'div'))
      .map((item) => [plain(childOf(item, 'dt')), plain(childOf(item, 'dd'))]),
  );
  const ids = new Map(rows.map(({ attributes }) => [`#${attributes.id}`, attributes['data-id'] ?? '']));
  const value = (name: string) => about.get(name) ?? null;
  return {
    ...{
      file,
      line: null,
      text: drawn.text,
      unit: 'code-point',
      id: value('Document'),
      annotator: value('Annotator'),
    },
    ...{
      title: plain(below(html, 'h1')[0]),
      outlet: value('Outlet'),
      author: value('Author'),
      date: value('Date'),
    },
    ...{ language: value('Language'), fileName: value('File') ?? undefined },
    ...{ status: Status.safeParse(value('Status')).data, note: plain(ofClass(html, 'document-note')[0]) },
    annotations: rows.map((row, index) => annotationOf(row, drawn.places(index + 1), from)),
    relations: ofClass(html, 'relation').map((item) => {
      const [start, end] = below(item, 'a').map(({ attributes }) => ids.get(attributes.href ?? '') ?? '');
      return { type: item.attributes['data-type'] ?? '', from: start ?? '', to: end ?? '' };
    }),
  };
}

/** The text of a page with the places of its marks, in UTF-16 code units. */
class Drawn {
  text = '';
  private readonly found = new Map<string, { start: number; end: number }>();

  walk(element: XmlElement, marks: readonly string[]): void {
    const { 'data-a': annotation, 'data-f': fragment } = element.attributes;
    const inside = element.name === 'mark' ? [...marks, `${annotation} ${fragment}`] : marks;
    const character = htmlCharacter(element);
    for (const child of character === null ? element.children : [character]) {
      if (isElement(child)) this.walk(child, inside);
      else this.add(child, inside);
    }
  }

  private add(words: string, marks: readonly string[]): void {
    for (const mark of marks) {
      const place = this.found.get(mark) ?? { start: this.text.length, end: this.text.length };
      this.found.set(mark, { start: place.start, end: this.text.length + words.length });
    }
    this.text += words;
  }

  places(number: number): { start: number; end: number }[] {
    const places: { start: number; end: number }[] = [];
    for (
      let place = this.found.get(`${number} 0`);
      place;
      place = this.found.get(`${number} ${places.length}`)
    )
      places.push(place);
    return places;
  }
}

function annotationOf(
  row: XmlElement,
  places: readonly { start: number; end: number }[],
  from: (at: number) => number,
): RawAnnotation {
  const attributes = below(row, 'dl')
    .flatMap((list) => below(list, 'div'))
    .map((item) => [plain(childOf(item, 'dt')), typed(childOf(item, 'dd'))] as const);
  const stated = ofClass(row, 'place').map((place) => textOf(place).split('–').map(Number));
  const words = plain(ofClass(row, 'words')[0]).split(' … ');
  return {
    id: row.attributes['data-id'],
    label: ofClass(row, 'label')[0]?.attributes['data-label'] ?? '',
    // A place that is drawn elsewhere than the table says becomes none, which the proof finds.
    fragments: stated.map(([start, end], index) => {
      const drawn = places[index];
      const isThere = drawn && from(drawn.start) === start && from(drawn.end) === end;
      const text = words.length === stated.length ? words[index] : undefined;
      return { start: isThere ? start : -1, end: isThere ? (end ?? -1) : -1, text };
    }),
    attributes: Object.fromEntries(attributes),
    note: plain(ofClass(row, 'note')[0]),
    creator: plain(ofClass(row, 'creator')[0]),
  };
}

function typed(value: XmlElement | undefined): AttributeValue {
  const text = plain(value);
  const type = value?.attributes['data-type'];
  return type === 'number' ? Number(text) : type === 'boolean' ? text === 'true' : text;
}
