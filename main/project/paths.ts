import { Annotator, GlossError } from '../../preload/contract';

/** Where things are in a project folder. All paths here are relative to it, with forward slashes. */
export const projectFile = 'gloss.json';
export const guidelinesFile = 'guidelines.md';
export const lockFolder = '.gloss.lock';
export const holderFile = '.gloss-holder.json';
export const documentsFolder = 'documents';
export const annotationsFolder = 'annotations';
export const sourcesFolder = 'sources';
export const removedFolder = 'removed';
export const learnedFolder = 'suggest';

/** No dots: so that `<id>.broken-….json` and `<id>.json~` can never be taken for a document. */
const documentId = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,119}$/u;

export function documentFile(id: string): string {
  return `${documentsFolder}/${safeId(id)}.json`;
}

export function setFile(annotator: string, id: string): string {
  return `${annotatorFolder(annotator)}/${safeId(id)}.json`;
}

export function annotatorFolder(annotator: string): string {
  return `${annotationsFolder}/${safeAnnotator(annotator)}`;
}

/** What an annotator's decisions on suggestions have taught. */
export function learnedFile(annotator: string): string {
  return `${learnedFolder}/${safeAnnotator(annotator)}.json`;
}

export function sourceFolder(id: string): string {
  return `${sourcesFolder}/${safeId(id)}`;
}

/** Where a document's untouched bytes are kept, under a file name that every system can hold. */
export function sourceFile(id: string, fileName: string): string {
  return `${sourceFolder(id)}/${safeFileName(fileName)}`;
}

/** What was taken out with a document lies here under the path it had in the project. */
export function removedPlace(id: string): string {
  return `${removedFolder}/${safeId(id)}`;
}

/** The id of a file name such as `x.json`; null for previous versions, files set aside, and anything else. */
export function idOfFile(fileName: string): string | null {
  if (!fileName.endsWith('.json')) return null;
  const id = fileName.slice(0, -'.json'.length);
  return documentId.test(id) ? id : null;
}

/** The id itself, or a GlossError `bad-input` when it could not be a file name of this project. */
function safeId(id: string): string {
  if (!documentId.test(id)) throw new GlossError('bad-input', `“${id}” cannot be the id of a document.`);
  return id;
}

export function safeAnnotator(name: string): string {
  const checked = Annotator.safeParse(name);
  if (checked.success) return checked.data;
  const rule =
    'a name may have letters, digits, “.”, “-” and “_”, at most 64, and starts with a letter or digit';
  throw new GlossError('bad-input', `“${name}” cannot be the name of an annotator: ${rule}.`);
}

/** The last part of a path, without characters, names and lengths that some file system refuses. */
export function safeFileName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const plain = last.replace(/[<>:"|?*\u0000-\u001f\u007f]/g, '_').replace(/[. ]+$/, '');
  const short = shorten(plain);
  if (short === '') return 'article';
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) ? `_${short}` : short;
}

/** At most 200 bytes, without splitting a character; the ending stays. */
function shorten(name: string): string {
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  let stem = Array.from(name.slice(0, name.length - ending.length));
  while (Buffer.byteLength(stem.join('') + ending) > 200) stem = stem.slice(0, -1);
  return stem.join('') + ending;
}
