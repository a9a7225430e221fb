import { z } from 'zod';
import { DocumentMetadata, Source, Status } from '../../../preload/contract';
import { inWords } from '../zod-words';
import { ANNO_CONTEXT, WebAnnotation } from './schema';

/** What our own files say of the document that a collection is about. */
const GlossDocument = z.object({
  'gloss:id': z.string().min(1),
  'gloss:title': DocumentMetadata.shape.title,
  'gloss:outlet': DocumentMetadata.shape.outlet,
  'gloss:author': DocumentMetadata.shape.author.default(null),
  'gloss:date': DocumentMetadata.shape.date,
  'gloss:language': DocumentMetadata.shape.language,
  'gloss:fileName': z.string().min(1),
  'gloss:format': Source.shape.format,
  'gloss:text': z.string().min(1),
});

const Page = z.object({ items: z.array(z.unknown()).default([]), next: z.unknown().optional() });

const Head = z.object({
  '@context': z.unknown().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  first: z.union([z.string(), Page]).optional(),
  'gloss:document': GlossDocument.optional(),
  'gloss:status': Status.optional(),
  'gloss:note': z.string().optional(),
  creator: z.object({ nickname: z.string() }).optional().catch(undefined),
});
type Head = z.infer<typeof Head>;

/** The annotations of a file, each by itself still unchecked, and what the file says of them all. */
export interface Container {
  readonly items: readonly unknown[];
  readonly head: Head | null;
  /** What cannot be read of it, in words. */
  readonly complaints: readonly string[];
}

/**
 * The annotations of a file: one, a page, a collection with its first page, or a list. Throws a TypeError in words
 * where it is none of them.
 */
export function containerOf(json: unknown): Container {
  if (Array.isArray(json)) return { items: json, head: null, complaints: [] };
  const parsed = Head.safeParse(json);
  if (!parsed.success) throw new TypeError(inWords(parsed.error));
  const head = parsed.data;
  if (!namesContext(head['@context'])) throw new TypeError(`its @context is not ${ANNO_CONTEXT}`);
  const kinds = [head.type].flat();
  if (kinds.includes('AnnotationPage')) return pageOf(json, null);
  if (!kinds.includes('AnnotationCollection')) return { items: [json], head: null, complaints: [] };
  if (typeof head.first === 'string')
    return {
      items: [],
      head,
      complaints: [`its first page is elsewhere (${head.first}), and Gloss fetches nothing`],
    };
  return pageOf(head.first ?? { items: [] }, head);
}

function pageOf(json: unknown, head: Head | null): Container {
  const page = Page.safeParse(json);
  if (!page.success) throw new TypeError(inWords(page.error));
  const { items, next } = page.data;
  const more = typeof next === 'string' ? [`it goes on elsewhere (${next}), and Gloss fetches nothing`] : [];
  return { items, head, complaints: more };
}

/** One annotation of a container, checked. Throws a TypeError that says in words what is wrong with it. */
export function checkedAnnotation(json: unknown): WebAnnotation {
  const parsed = WebAnnotation.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new TypeError(inWords(parsed.error));
}

function namesContext(context: unknown): boolean {
  return [context].flat().includes(ANNO_CONTEXT);
}
