import type { Annotation, Document, Label, LabelScheme, Relation } from '../../../preload/contract';
import { hexOf } from '../colours';
import type { DatasetWriter, Entry, Loss, WriteContext } from '../format';
import { type Offsets, offsetsIn } from '../offsets';
import { brokenCharacters, plainText, unspeakableCharacters, xmlAttribute, xmlText } from '../xml';
import { ZipWriter } from '../zip-writer';
import { guidOf } from './guid';
import { memoOf } from './memo';
import { typeOf, variableGuid, variableNames, variablesOf } from './variables';

/**
 * One `.qdpx` file: a zip with a text file for each document and `project.qde`, which says the rest (REFI-QDA 1.5).
 * Positions are code points of the texts, as the standard wants. A discontinuous annotation becomes a selection for
 * each fragment, joined by links named "continues".
 */
export function openRefi({ scheme, title }: WriteContext): DatasetWriter {
  const zip = new ZipWriter();
  const project = new ProjectFile(scheme);
  return {
    add(entry) {
      const { document } = entry;
      const isNew = project.add(entry);
      const path = `sources/${sourceGuid(document.id)}.txt`;
      const parts = isNew ? [{ path: '', content: zip.add(path, [plainText(document.text)]) }] : [];
      return { parts, losses: lossesOf(entry) };
    },
    end: () => [
      { path: '', content: zip.add('project.qde', project.written(title)) },
      { path: '', content: zip.end() },
    ],
  };
}

const sourceGuid = (document: string) => guidOf('source', document);
const userGuid = (name: string) => guidOf('user', name);
const codeGuid = (label: string) => guidOf('code', label);

function lossesOf({ document, annotations, relations, note }: Entry): Loss[] {
  const losses: Loss[] = [];
  const look = (annotation: string | null, feature: Loss['feature'], reason: string | null) => {
    if (reason !== null) losses.push({ annotation, feature, reason, dropped: false });
  };
  look(null, 'text', brokenCharacters(document.text));
  look(null, 'metadata', unspeakableCharacters([document.title, document.outlet, document.author].join('')));
  look(null, 'document-note', unspeakableCharacters(note));
  for (const annotation of annotations) {
    look(annotation.id, 'notes', unspeakableCharacters(annotation.note));
    look(annotation.id, 'label', unspeakableCharacters(annotation.label));
  }
  for (const { from, type } of relations) look(from, 'relations', unspeakableCharacters(type));
  return losses;
}

/** What `project.qde` is to say, gathered document by document. */
class ProjectFile {
  private readonly users = new Set<string>();
  private readonly labels = new Set<string>();
  private readonly sources: string[] = [];
  private readonly notes: string[] = [];
  private readonly links: string[] = [];
  private open: {
    readonly document: Document;
    workers: string[];
    selections: string[];
    notes: string[];
  } | null = null;

  constructor(private readonly scheme: LabelScheme) {}

  /** Answers whether the document is another one than before. The entries of one follow each other. */
  add({ document, annotator, status, annotations, relations, note }: Entry): boolean {
    const isNew = this.open?.document.id !== document.id;
    if (isNew) this.close();
    this.open ??= { document, workers: [], selections: [], notes: [] };
    const user = annotator ?? '';
    if (annotator !== null) {
      this.users.add(annotator);
      this.open.workers.push(`${annotator}: ${status}`);
    }
    const offsets = offsetsIn(document.text, 'code-point');
    for (const annotation of annotations) {
      this.labels.add(annotation.label);
      if (annotation.creator !== '') this.users.add(annotation.creator);
      const guids = annotation.fragments.map((_, index) =>
        guidOf('selection', document.id, user, annotation.id, `${index}`),
      );
      this.open.selections.push(...selections(annotation, user, offsets, guids));
      this.links.push(...guids.slice(1).map((guid, index) => continues(guids[index] ?? '', guid)));
    }
    const selection = (id: string) => guidOf('selection', document.id, user, id, '0');
    for (const relation of relations) this.links.push(link(relation, selection));
    if (note !== '') {
      const guid = guidOf('note', document.id, user);
      this.open.notes.push(`<NoteRef targetGUID="${guid}"/>`);
      this.notes.push(
        `<Note guid="${guid}" name="${xmlAttribute(`Note on ${document.title}`)}"${by('creatingUser', user)}><PlainTextContent>${xmlText(note)}</PlainTextContent></Note>`,
      );
    }
    return isNew;
  }

  private close(): void {
    if (this.open) this.sources.push(source(this.open));
    this.open = null;
  }

  /** The whole file, piece by piece. */
  written(title: string): string[] {
    this.close();
    const users = [...this.users]
      .sort()
      .map((name) => `<User guid="${userGuid(name)}" name="${xmlAttribute(name)}"/>`);
    const variables = variableNames.map(
      (name) => `<Variable guid="${variableGuid(name)}" name="${name}" typeOfVariable="${typeOf(name)}"/>`,
    );
    return [
      `<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="urn:QDA-XML:project:1.0" name="${xmlAttribute(title)}" origin="Gloss">\n`,
      ...group('Users', users),
      '<CodeBook>\n',
      ...group('Codes', codes(this.scheme, this.labels)),
      '</CodeBook>\n',
      ...group('Variables', variables),
      ...group('Sources', this.sources),
      ...group('Notes', this.notes),
      ...group('Links', this.links),
      '</Project>\n',
    ];
  }
}

/** The schema allows no empty group. */
const group = (name: string, items: readonly string[]) =>
  items.length === 0 ? [] : [`<${name}>\n`, ...items.map((item) => `${item}\n`), `</${name}>\n`];

const by = (attribute: string, user: string) => (user === '' ? '' : ` ${attribute}="${userGuid(user)}"`);

function source(open: {
  document: Document;
  workers: string[];
  selections: string[];
  notes: string[];
}): string {
  const { document, selections, notes } = open;
  const guid = sourceGuid(document.id);
  const values = Object.entries(variablesOf(document, open.workers)).map(
    ([name, value]) =>
      `<VariableValue><VariableRef targetGUID="${variableGuid(name)}"/><${typeOf(name)}Value>${xmlText(value)}</${typeOf(name)}Value></VariableValue>`,
  );
  const inside = [...selections, ...notes, ...values].join('\n');
  return `<TextSource guid="${guid}" name="${xmlAttribute(document.title)}" plainTextPath="internal://${guid}.txt" creationDateTime="${document.added}">\n${inside}\n</TextSource>`;
}

function selections(
  annotation: Annotation,
  user: string,
  offsets: Offsets,
  guids: readonly string[],
): string[] {
  const { label, fragments, creator, created, modified } = annotation;
  const memo = memoOf(annotation);
  return fragments.map(({ start, end, exact }, index) => {
    const guid = guids[index] ?? '';
    // The memo belongs to the whole; the other parts are linked to the first.
    const description = index === 0 && memo !== '' ? `<Description>${xmlText(memo)}</Description>` : '';
    const name = Array.from(exact).slice(0, 80).join('');
    return `<PlainTextSelection guid="${guid}" name="${xmlAttribute(name)}" startPosition="${offsets.from(start)}" endPosition="${offsets.from(end)}"${by('creatingUser', user)} creationDateTime="${created}"${by('modifyingUser', user)} modifiedDateTime="${modified}">${description}<Coding guid="${guidOf('coding', guid)}"${by('creatingUser', creator)} creationDateTime="${created}"><CodeRef targetGUID="${codeGuid(label)}"/></Coding></PlainTextSelection>`;
  });
}

/** The GUID of the link between two fragments of one annotation, by which it is told from a relation. */
export const continuesGuid = (from: string, to: string) => guidOf('continues', from, to);

function continues(from: string, to: string): string {
  return `<Link guid="${continuesGuid(from, to)}" name="continues" direction="OneWay" originGUID="${from}" targetGUID="${to}"/>`;
}

function link({ id, type, from, to }: Relation, selection: (id: string) => string): string {
  const [origin, target] = [selection(from), selection(to)];
  const guid = guidOf('relation', id, origin, target);
  return `<Link guid="${guid}" name="${xmlAttribute(type)}" direction="OneWay" originGUID="${origin}" targetGUID="${target}"/>`;
}

/** The labels of the scheme and those that are only used; a name that two have goes with the id. */
function codes({ labels }: LabelScheme, used: ReadonlySet<string>): string[] {
  const known = new Set(labels.map(({ id }) => id));
  const names = new Set<string>();
  const code = (id: string, label: Label | null) => {
    const title = label?.name ?? id;
    const name = names.has(title) ? `${title} (${id})` : title;
    names.add(name);
    const description = [...(label?.definition ? [label.definition] : []), `Label in Gloss: ${id}`].join(
      '\n\n',
    );
    const colour = label ? ` color="${hexOf[label.colour]}"` : '';
    return `<Code guid="${codeGuid(id)}" name="${xmlAttribute(name)}" isCodable="true"${colour}><Description>${xmlText(description)}</Description></Code>`;
  };
  const others = [...used].filter((id) => !known.has(id)).sort();
  return [...labels.map((label) => code(label.id, label)), ...others.map((id) => code(id, null))];
}
