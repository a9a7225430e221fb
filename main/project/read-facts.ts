import { GlossError } from '../../preload/contract';
import { type DocumentFacts, documentFacts, type SetFacts, setFacts } from './facts';
import { JsonFile, type Place } from './json-file';
import { documentFile, setFile } from './paths';
import { documentShape, setShape } from './shapes';

/** From the file; null when it is gone. Throws GlossError for one that cannot be read. */
export async function readDocumentFacts(place: Place, id: string): Promise<DocumentFacts | null> {
  const document = await new JsonFile(place, documentFile(id), documentShape).read();
  if (!document) return null;
  if (document.id !== id) {
    throw new GlossError('broken-file', `It says that it is the article “${document.id}”. It is left out.`);
  }
  return documentFacts(document);
}

/** From the file; null when it is gone. Throws GlossError for one that cannot be read. */
export async function readSetFacts(place: Place, annotator: string, id: string): Promise<SetFacts | null> {
  const set = await new JsonFile(place, setFile(annotator, id), setShape).read();
  return set && setFacts(set);
}
