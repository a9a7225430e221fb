import { type Origin, Origin as OriginSchema } from '../../../preload/contract';
import type { RawAnnotation, RawFragment, RawRelation } from '../format';
import type { Resource, Selector, WebAnnotation } from './schema';

/** A Web Annotation as Gloss takes it: an annotation of a text, or a link between two. */
export interface Taken {
  readonly link: RawRelation | null;
  readonly annotation: Omit<RawAnnotation, 'fragments'>;
  /** Where it points: one a fragment. */
  readonly targets: readonly Target[];
}

/** A place in a source. Without a position it is the place of its quote; without either the whole source. */
export interface Target {
  readonly source: string | null;
  readonly position: { readonly start: number; readonly end: number } | null;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
  /** How else it says where it stands, as in "XPathSelector", where Gloss cannot follow; null where it can. */
  readonly other: string | null;
}

/**
 * The label is the first tag, or the motivation where there is none; what else the bodies say is the note, further
 * tags are an attribute of that name.
 */
export function taken(read: WebAnnotation): Taken {
  const bodies = (read.body ?? []).flatMap(parts);
  const tags = bodies.filter(isTag).map((body) => body.value ?? '');
  const said = bodies.filter((body) => !isTag(body)).flatMap((body) => body.value ?? sourceOf(body) ?? []);
  const [label = read.motivation?.[0] ?? 'highlighting', ...more] = tags.filter((value) => value !== '');
  const attributes = Object.fromEntries(
    read['gloss:attributes'].map((item) => [item['gloss:name'], item['gloss:value']]),
  );
  const annotation = {
    ...identity(read),
    label,
    attributes: more.length > 0 ? { tags: more.join(', '), ...attributes } : attributes,
    note: [...said, ...(read.bodyValue === undefined ? [] : [read.bodyValue])].join('\n\n'),
    ...(read.modified ? { modified: utc(read.modified) } : {}),
    ...originOf(read),
  };
  return {
    annotation,
    link: linkOf(read, bodies, label),
    targets: read.target.flatMap(parts).flatMap(targetOf),
  };
}

/** Our own ids are within our IRIs; those of others are their IRIs. */
function identity(read: WebAnnotation) {
  const id = read['gloss:id'] ?? read.id;
  const [agent] = read.creator ?? [];
  return {
    ...(id === undefined ? {} : { id }),
    creator: agent?.nickname ?? agent?.name ?? agent?.id ?? '',
    ...(read.created ? { created: utc(read.created) } : {}),
  };
}

const utc = (time: string) => new Date(time).toISOString();

function originOf(read: WebAnnotation): { origin?: Origin } {
  const given = Object.entries(read['gloss:origin'] ?? {}).map(([name, value]) => [
    name.replace('gloss:', ''),
    value,
  ]);
  const parsed = OriginSchema.safeParse(Object.fromEntries(given));
  return parsed.success ? { origin: parsed.data } : {};
}

/** What a set holds, or the thing itself. */
function parts(resource: Resource): Resource[] {
  return resource.items ? resource.items.flatMap(parts) : [resource];
}

const isTag = ({ purpose, value }: Resource) => value !== undefined && purpose?.includes('tagging') === true;

const sourceOf = ({ id, source }: Resource): string | undefined => source?.id ?? id;

function linkOf(read: WebAnnotation, bodies: readonly Resource[], type: string): RawRelation | null {
  const to = bodies.find(({ purpose }) => purpose?.includes('linking'));
  const [from] = read.target;
  if (!read.motivation?.includes('linking') || !to || !from) return null;
  return { ...identity(read), type, from: sourceOf(from) ?? '', to: sourceOf(to) ?? '' };
}

function targetOf(resource: Resource): Target {
  const source = sourceOf(resource) ?? null;
  const given = resource.selector ?? [];
  // What refines another selector counts from where that one points, so only its words can be trusted.
  const selectors = given.flatMap(finest);
  const at = given.find((selector) => selector.type?.includes('TextPositionSelector') && !selector.refinedBy);
  const words = selectors.find((selector) => selector.type?.includes('TextQuoteSelector'));
  const { prefix = '', suffix = '' } = words ?? {};
  const named = given.map(({ type }) => type?.[0] ?? 'selector').join(' and ');
  return {
    source,
    position: at?.start === undefined || at.end === undefined ? null : { start: at.start, end: at.end },
    quote: words?.exact ? { exact: words.exact, prefix, suffix } : null,
    other: at || words ? null : named || null,
  };
}

function finest(selector: Selector): Selector[] {
  return selector.refinedBy ? selector.refinedBy.flatMap(finest) : [selector];
}

/** The place in a text, in code points; or why there is none, as the end of a sentence. */
export function fragmentOf({ position, quote, other }: Target, text: string): RawFragment | string {
  if (position) return quote ? { ...position, text: quote.exact } : position;
  if (!quote)
    return other ? `Gloss cannot follow a ${other}` : 'it is about the whole text, not about a place in it';
  const around = quote.prefix + quote.exact + quote.suffix;
  const [start, words] = [onlyPlace(text, around), quote.exact];
  const at = start === null ? onlyPlace(text, words) : start + quote.prefix.length;
  if (at === null) return `its words ${JSON.stringify(words)} do not stand exactly once in the text`;
  const before = Array.from(text.slice(0, at)).length;
  return { start: before, end: before + Array.from(words).length, text: words };
}

function onlyPlace(text: string, words: string): number | null {
  const at = text.indexOf(words);
  return at < 0 || text.indexOf(words, at + 1) >= 0 ? null : at;
}
