import type { Problem } from '../../preload/contract';
import type { RawAnnotation, RawEntry, RawRelation } from './format';
import { JsonlAnnotation, JsonlDocument, JsonlRelation } from './jsonl-line';
import { type Line, linesOf } from './lines';
import { inWords } from './zod-words';

/**
 * Reads JSON Lines as Gloss writes them, line by line. A line, an annotation or a relation that has another shape is
 * told of with its line and left out. Offsets are in the unit that each line names.
 */
export async function* parseJsonl(path: string): AsyncIterable<RawEntry | Problem> {
  for await (const line of linesOf(path)) {
    if (line.text?.trim() === '') continue;
    const problem = (message: string): Problem => ({ file: path, line: line.number, message });
    const document = documentOf(line);
    if (typeof document === 'string') {
      yield problem(`${document}; the line was left out`);
      continue;
    }
    const { annotations, relations, complaints } = partsOf(document);
    for (const message of complaints) yield problem(message);
    yield { ...metadataOf(document), file: path, line: line.number, annotations, relations };
  }
}

function metadataOf(document: JsonlDocument) {
  const { title, outlet, author, date, language, source, annotator, status, text } = document;
  const { id = null, offsetUnit: unit, documentNote: note } = document;
  const metadata = { title, outlet, author, date, language, fileName: source?.fileName };
  return { ...metadata, id, text, unit, annotator, status, note, format: source?.format };
}

/** The document of a line, or what is wrong with the line. */
function documentOf(line: Line): JsonlDocument | string {
  if (line.text === null) return line.reason;
  let json: unknown;
  try {
    json = JSON.parse(line.text);
  } catch (error) {
    return `this is not JSON (${error instanceof Error ? error.message : String(error)})`;
  }
  const parsed = JsonlDocument.safeParse(json);
  return parsed.success ? parsed.data : inWords(parsed.error);
}

/** The annotations and relations of the expected shape, and what is to be said of the others. */
function partsOf(document: JsonlDocument) {
  const annotations: RawAnnotation[] = [];
  const relations: RawRelation[] = [];
  const complaints: string[] = [];
  for (const [index, json] of document.annotations.entries()) {
    const parsed = JsonlAnnotation.safeParse(json);
    if (!parsed.success)
      complaints.push(`annotation ${index + 1}: ${inWords(parsed.error)}; it was left out`);
    else annotations.push({ ...parsed.data, fragments: parsed.data.fragments ?? [parsed.data] });
  }
  for (const [index, json] of document.relations.entries()) {
    const parsed = JsonlRelation.safeParse(json);
    if (parsed.success) relations.push(parsed.data);
    else complaints.push(`relation ${index + 1}: ${inWords(parsed.error)}; it was left out`);
  }
  return { annotations, relations, complaints };
}
