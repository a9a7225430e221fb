import { z } from 'zod';
import { DocumentMetadata, Source, Status } from '../../preload/contract';
import type { Entry } from './format';

/** A document as our own files tell of it. */
export const AboutDocument = z.object({
  id: z.string().min(1),
  ...DocumentMetadata.shape,
  author: DocumentMetadata.shape.author.default(null),
  ...Source.pick({ fileName: true, format: true }).shape,
  annotator: z.string().nullable(),
  status: Status,
  note: z.string(),
});
export type AboutDocument = z.infer<typeof AboutDocument>;

/** What our own files say of the document that they hold. */
export function aboutDocument({ document, annotator, status, note }: Entry): AboutDocument {
  const { id, title, outlet, author, date, language, source } = document;
  const { fileName, format } = source;
  return { id, title, outlet, author, date, language, fileName, format, annotator, status, note };
}

/** What such a JSON says; null where it is something else. */
export function aboutIn(json: string | null | undefined): AboutDocument | null {
  try {
    return json ? AboutDocument.parse(JSON.parse(json)) : null;
  } catch {
    return null;
  }
}
