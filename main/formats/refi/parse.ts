import { GlossError, type Problem, Status } from '../../../preload/contract';
import type { RawAnnotation, RawEntry, RawRelation } from '../format';
import { below, childOf, textOf, type XmlElement, XmlError, xmlElements } from '../xml-tree';
import { ZipReader } from '../zip-reader';
import { ofMemo } from './memo';
import { variableGuid } from './variables';
import { continuesGuid } from './write';

/** Reads what Gloss wrote, for the proof of its positions. */
export async function* parseRefi(path: string): AsyncIterable<RawEntry | Problem> {
  const problem = (error: unknown): Problem => {
    if (error instanceof XmlError)
      return { file: path, line: error.line, message: `project.qde: ${error.message}` };
    if (error instanceof GlossError || error instanceof TypeError)
      return { file: path, message: error.message };
    throw error;
  };
  let zip: ZipReader | null = null;
  try {
    zip = await ZipReader.open(path);
    const xml = await textIn(zip, 'project.qde');
    const project = around(xml);
    for (const source of xmlElements(xml, ['TextSource'])) {
      const file = (source.attributes.plainTextPath ?? '').replace('internal://', 'sources/');
      yield* entriesOf(source, await textIn(zip, file), project, path);
    }
  } catch (error) {
    yield problem(error);
  } finally {
    await zip?.close();
  }
}

async function textIn(zip: ZipReader, path: string): Promise<string> {
  const bytes = await zip.read(path);
  if (!bytes) throw new TypeError(`there is no ${path} in it`);
  return new TextDecoder().decode(bytes);
}

/** What the project says beside its sources, by GUID. */
interface Around {
  readonly users: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, XmlElement>;
  readonly links: readonly XmlElement[];
}

function around(xml: string): Around {
  const all = [...xmlElements(xml, ['User', 'Code', 'Note', 'Link'])];
  const named = (name: string) => all.filter((element) => element.name === name);
  const byGuid = <T>(elements: readonly XmlElement[], value: (element: XmlElement) => T) =>
    new Map(elements.map((element) => [element.attributes.guid ?? '', value(element)]));
  const label = (code: XmlElement) =>
    /(?:^|\n)Label in Gloss: (.*)$/s.exec(textOf(childOf(code, 'Description')))?.[1] ??
    code.attributes.name ??
    '';
  return {
    users: byGuid(named('User'), ({ attributes }) => attributes.name ?? ''),
    labels: byGuid(named('Code'), label),
    notes: byGuid(named('Note'), (note) => note),
    links: named('Link'),
  };
}

function entriesOf(source: XmlElement, text: string, project: Around, file: string): RawEntry[] {
  const values = new Map(
    below(source, 'VariableValue').map((value) => [
      below(value, 'VariableRef')[0]?.attributes.targetGUID,
      textOf(below(value, 'TextValue', 'DateValue')[0]),
    ]),
  );
  const value = (name: string) => values.get(variableGuid(name)) ?? null;
  const workers = value('Annotators in Gloss')
    ?.split(', ')
    .map((worker) => worker.split(': ')) ?? [[null, 'new']];
  const about = {
    ...{ file, line: source.line, text, unit: 'code-point' as const },
    ...{ id: value('Document in Gloss'), title: source.attributes.name, outlet: value('Outlet') },
    ...{ author: value('Author'), date: value('Date'), language: value('Language') },
    ...{ fileName: value('File in Gloss') ?? undefined },
    format: value('Format in Gloss') === 'markdown' ? ('markdown' as const) : ('text' as const),
  };
  const { annotations, relations } = codings(source, project);
  return workers.map(([annotator = null, status]) => {
    const own = annotations
      .filter(({ user }) => user === (annotator ?? ''))
      .map(({ annotation }) => annotation);
    const ids = new Set(own.map(({ id }) => id));
    return {
      ...about,
      ...{
        annotator,
        status: Status.safeParse(status).data ?? 'new',
        note: noteOf(source, annotator, project),
      },
      ...{ annotations: own, relations: relations.filter(({ from }) => ids.has(from)) },
    };
  });
}

function noteOf(source: XmlElement, annotator: string | null, { notes, users }: Around): string {
  const own = below(source, 'NoteRef')
    .map(({ attributes }) => notes.get(attributes.targetGUID ?? ''))
    .find((note) => (users.get(note?.attributes.creatingUser ?? '') ?? null) === annotator);
  return textOf(childOf(own, 'PlainTextContent'));
}

function codings(source: XmlElement, { users, labels, links }: Around) {
  const here = new Map(below(source, 'PlainTextSelection').map((one) => [one.attributes.guid ?? '', one]));
  const next = new Map<string, string>();
  const relations: RawRelation[] = [];
  for (const { attributes } of links) {
    const { guid, name = '', originGUID: from = '', targetGUID: to = '' } = attributes;
    if (!here.has(from)) continue;
    if (guid === continuesGuid(from, to)) next.set(from, to);
    else relations.push({ type: name, from, to });
  }
  const continued = new Set(next.values());
  const annotations = [...here].flatMap(([guid, selection]) => {
    if (continued.has(guid)) return [];
    const parts = [selection];
    for (let at = next.get(guid); at !== undefined && parts.length <= next.size; at = next.get(at)) {
      const part = here.get(at);
      if (part) parts.push(part);
    }
    const user = users.get(selection.attributes.creatingUser ?? '') ?? '';
    return [{ user, annotation: annotationOf(guid, parts, { users, labels }) }];
  });
  return { annotations, relations };
}

function annotationOf(
  id: string,
  parts: readonly XmlElement[],
  { users, labels }: Pick<Around, 'users' | 'labels'>,
): RawAnnotation {
  const [selection] = parts;
  const coding = childOf(selection, 'Coding');
  return {
    id,
    ...(selection ? { line: selection.line } : {}),
    label: labels.get(childOf(coding, 'CodeRef')?.attributes.targetGUID ?? '') ?? '',
    fragments: parts.map(({ attributes }) => ({
      start: Number(attributes.startPosition),
      end: Number(attributes.endPosition),
    })),
    ...ofMemo(textOf(childOf(selection, 'Description'))),
    creator: users.get(coding?.attributes.creatingUser ?? '') ?? '',
    created: selection?.attributes.creationDateTime,
    modified: selection?.attributes.modifiedDateTime,
  };
}
