import { findDay } from './day';
import type { DomPage } from './dom';

/** What a page says of its article, as it says it. Null where it says nothing. */
export interface PageFacts {
  readonly date: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly language: string | null;
}

/** Names of `meta` elements (as `name`, `property` or `itemprop`) that tell a fact, the most reliable first. */
const names = {
  date: [
    ...['article:published_time', 'og:article:published_time', 'datepublished', 'parsely-pub-date'],
    ...['sailthru.date', 'dc.date.issued', 'dcterms.created', 'dc.date', 'dcterms.date', 'pubdate'],
    ...['publishdate', 'publish-date', 'publication_date', 'ptime', 'date'],
  ],
  outlet: ['og:site_name', 'dc.publisher', 'application-name', 'cre', 'publisher'],
  author: ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl'],
  language: ['content-language', 'dc.language', 'og:locale'],
};

/** What the page's JSON-LD, `meta` and `time` elements say. Must be called before scripts are taken out of the page. */
export function readFacts(page: DomPage): PageFacts {
  const meta = metaOf(page);
  const news = linkedArticle(page);
  const first = (fact: keyof typeof names) => names[fact].flatMap((name) => meta.get(name) ?? []);
  const dates = [textIn(news.datePublished), ...first('date'), ...timesOf(page)];
  return {
    date: dates.map((value) => dayOf(value)).find((day) => day !== null) ?? null,
    outlet: outletName(nameIn(news.publisher) || first('outlet')[0]),
    author: authorsOf([nameIn(news.author), ...first('author')]),
    language: languageTag(page.documentElement.getAttribute('lang') ?? first('language')[0]),
  };
}

function metaOf(page: DomPage): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta')) {
    const content = element.getAttribute('content');
    const keys = ['property', 'name', 'itemprop', 'http-equiv'].map((key) => element.getAttribute(key));
    for (const key of keys) {
      if (!key || !content) continue;
      const list = meta.get(key.toLowerCase()) ?? [];
      meta.set(key.toLowerCase(), [...list, content]);
    }
  }
  return meta;
}

/** What `time` elements say of publication, or the only one of the page. */
function timesOf(page: DomPage): string[] {
  const times = [...page.querySelectorAll('time')];
  const telling = times.filter(
    (time) =>
      time.hasAttribute('pubdate') ||
      /datePublished|publi/i.test(`${time.getAttribute('itemprop')} ${time.getAttribute('class')}`),
  );
  const one = times.length === 1 ? times : [];
  return [...telling, ...one].map((time) => time.getAttribute('datetime') ?? time.textContent ?? '');
}

/** The first thing of a JSON-LD script that is an article; of broken ones nothing. */
function linkedArticle(page: DomPage): Record<string, unknown> {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = articleIn(JSON.parse(script.textContent ?? ''), 0);
      if (found) return found;
    } catch {
      // Pages with broken JSON-LD are many; their other facts are still read.
    }
  }
  return {};
}

function articleIn(data: unknown, depth: number): Record<string, unknown> | null {
  if (depth > 4) return null;
  if (Array.isArray(data)) return firstOf(data, (one) => articleIn(one, depth + 1));
  if (!isRecord(data)) return null;
  if (/Article|Posting|Report|Review\b/.test([data['@type']].flat().join(' '))) return data;
  return articleIn(data['@graph'], depth + 1);
}

function firstOf<T>(list: readonly unknown[], find: (one: unknown) => T | null): T | null {
  for (const one of list) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The name of a person or an organisation, or the names of several. */
function nameIn(value: unknown): string {
  const names = [value].flat().map((one) => textIn(isRecord(one) ? one.name : one));
  return names.filter((name) => name.trim() !== '').join(', ');
}

/** `2031-05-03`, from a date with or without a time, as the page writes it: in the time zone of the place. */
export function dayOf(value: string): string | null {
  const compact = /^\s*(\d{4})(\d\d)(\d\d)(?:\D|\d{6}|$)/.exec(value);
  return findDay(compact ? compact.slice(1, 4).join('-') : value)?.day ?? null;
}

/** One line, or null for nothing. Only plain white space is joined: an ideographic space belongs to the words. */
function clean(value: string | null | undefined): string | null {
  return value?.replace(/[ \t\n\r\f\u00a0]+/g, ' ').trim() || null;
}

/** An outlet's name; of an address only the host. */
export function outletName(value: string | null | undefined): string | null {
  return clean(value?.replace(/^\s*https?:\/\/(?:www\.)?([^/\s]+).*$/is, '$1'));
}

/** A page's title without the name of the site at its end. */
export function pageTitle(title: string, outlet: string | null): string | null {
  const whole = clean(title);
  const [, before, site] = /^(.*\S)\s+[-–—·•|:]\s+(\S.*?)$/.exec(whole ?? '') ?? [];
  if (!before || !site) return whole;
  if (site.toLowerCase() === outlet?.toLowerCase()) return before;
  // A long dash may also stand inside a headline: only a short name after a whole one is cut off.
  const named = /\s[–—·•]\s+\p{Lu}[^–—·•]*$/u.test(title) && site.split(' ').length <= 3;
  return named && before.split(' ').length >= 5 ? before : whole;
}

/** A byline's name: without “By”, and null for an address or what is too long to be one. */
export function authorName(value: string | null | undefined): string | null {
  const name = clean(value)?.replace(/^(?:by|von|par|por)\b:?\s+/i, '') ?? '';
  return name === '' || name.length > 120 || /^(?:https?:|@|\/)|^\S+@\S+$/.test(name) ? null : name;
}

/** The first that is a name. */
function authorsOf(values: readonly string[]): string | null {
  return values.map(authorName).find((name) => name !== null) ?? null;
}

/** `en-GB`, from that or `en_GB`; null for what is no language. */
export function languageTag(value: string | null | undefined): string | null {
  const tag =
    clean(value)
      ?.split(/[,;\s]/)[0]
      ?.replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}
