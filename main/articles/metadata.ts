import type { DocumentMetadata } from '../../preload/contract/document';
import { dayInFileName, findDay } from './day';
import { type FrontMatter, readFrontMatter } from './front-matter';
import { guessLanguage } from './language';
import { type Notice, readDateline, readGluedDate, readNotice } from './notice';
import { isHeadline, titleFromText, withoutMarkup } from './title';

/** Where the head of an article is looked for: so many code units, and so many lines that are not empty. */
const HEAD = 20_000;
const HEAD_LINES = 8;

/**
 * Title, outlet, date and language as they can be read off the canonical text, which stays as it is. What the text
 * does not tell is null; a title is made from the first sentence, or from the file name, when there is none.
 */
export function readMetadata(text: string, fileName: string): DocumentMetadata {
  const front = readFrontMatter(text);
  const head = readHead(text.slice(front.end, front.end + HEAD));
  return {
    title: front.values.get('title') || head.title || fileName.replace(/\.[^.]*$/, '') || 'Article',
    outlet: outletOf(front) ?? head.outlet,
    author: front.values.get('author') ?? null,
    date: dateOf(front) ?? head.date ?? dayInFileName(fileName),
    language: languageOf(front) ?? guessLanguage(text.slice(front.end)),
  };
}

function outletOf({ values }: FrontMatter): string | null {
  const names = ['outlet', 'publisher', 'publication', 'source', 'site'].map((key) => values.get(key));
  return names.find((name) => name && !/^https?:/.test(name)) ?? null;
}

function dateOf({ values }: FrontMatter): string | null {
  return findDay(values.get('date') ?? values.get('published') ?? '')?.day ?? null;
}

function languageOf({ values }: FrontMatter): string | null {
  const tag = values.get('lang') ?? values.get('language') ?? '';
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}

/** What scrapers leave above an article. */
const boilerplate =
  /^(?:advertisement|subscribe|sign up|skip to|share this|listen to|read more|menu\b|image:|photo:)/i;

interface Head {
  title: string;
  outlet: string | null;
  date: string | null;
}

/** Reads down from the first line: notices, a headline, more notices, and stops at the first paragraph. */
function readHead(body: string): Head {
  const lines = body.split('\n', 200).filter((line) => /\S/.test(line));
  const head: Head = { title: headingIn(lines), outlet: null, date: null };
  for (const [index, line] of lines.slice(0, HEAD_LINES).entries()) {
    const trimmed = line.trim();
    if (boilerplate.test(trimmed) || /^#\s/.test(trimmed) || /^[=-]+$/.test(trimmed)) continue;
    let rest = learn(head, readNotice(trimmed, !head.title), trimmed);
    rest = learn(head, readGluedDate(rest), rest);
    const opening = learn(head, readDateline(rest), rest);
    if (!opening || opening === head.title) continue;
    const next = lines[index + 1];
    const headline =
      opening === rest && next !== undefined && !/^\s*\p{Ll}/u.test(next) && isHeadline(opening);
    if (!headline || head.title) {
      head.title ||= titleFromText(isHeadline(opening) ? `${opening} ${next ?? ''}` : opening);
      break;
    }
    head.title = withoutMarkup(opening);
  }
  return head;
}

/** Keeps what a notice tells, unless it is known already, and gives back what is left of the line. */
function learn(head: Head, notice: Notice | null, line: string): string {
  if (!notice) return line;
  head.date ??= notice.date;
  head.outlet ??= notice.outlet;
  return notice.rest;
}

/** The first `# heading` of a Markdown text, or the line above a row of `===`; empty when there is none. */
function headingIn(lines: readonly string[]): string {
  const index = lines.findIndex((line, at) => /^#\s+\S/.test(line) || /^={3,}\s*$/.test(lines[at + 1] ?? ''));
  return withoutMarkup(lines[index] ?? '');
}
