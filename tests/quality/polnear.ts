import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Span } from '../../preload/contract';

/** Something attributed to someone, as an annotator of PolNeAR marked it; spans in UTF-16 code units. */
export interface Reported {
  readonly content: readonly Span[];
  /** The words for who says it, each part on its own. */
  readonly source: string;
}

/** An article of PolNeAR as one annotator marked it. */
export interface PolnearArticle {
  readonly text: string;
  readonly reported: readonly Reported[];
}

/** The articles in a compartment's folder, one for each annotator; null when it is not there. */
export async function polnear(folder: string): Promise<readonly PolnearArticle[] | null> {
  const files = await readdir(join(folder, 'attributions')).catch(() => null);
  if (!files) return null;
  const articles: PolnearArticle[] = [];
  for (const file of files.filter((name) => name.endsWith('.ann')).sort()) {
    const text = await readFile(join(folder, 'text', file.replace(/_[^_]*\.ann$/u, '.txt')), 'utf8').catch(
      () => null,
    );
    if (text === null) continue;
    articles.push({
      text,
      reported: reportedIn(await readFile(join(folder, 'attributions', file), 'utf8'), text),
    });
  }
  return articles;
}

/** Reads a file of brat's: lines of things (T) and of what holds them together (E), offsets in code points. */
function reportedIn(annotations: string, text: string): readonly Reported[] {
  const unitAt = [0];
  for (const character of text) unitAt.push((unitAt.at(-1) ?? 0) + character.length);
  const things = new Map<string, Span[]>();
  const reported: Reported[] = [];
  for (const line of annotations.split('\n')) {
    const [id = '', what = ''] = line.split('\t');
    const [, ...places] = what.split(' ');
    if (/^T\d/u.test(id)) {
      const spans = places.join(' ').split(';');
      things.set(
        id,
        spans.map((span) => {
          const [start = 0, end = 0] = span.split(' ').map((offset) => unitAt[Number(offset)] ?? text.length);
          return { start, end };
        }),
      );
    } else if (/^E\d/u.test(id)) {
      const parts = places.map((part) => part.split(':'));
      const spans = (role: RegExp) =>
        parts.filter(([name = '']) => role.test(name)).flatMap(([, thing = '']) => things.get(thing) ?? []);
      const content = spans(/^Content/u);
      const source = spans(/^Source/u)
        .map(({ start, end }) => text.slice(start, end))
        .join(' ');
      if (content.length > 0) reported.push({ content: together(content, text), source });
    }
  }
  return reported;
}

/** Some files have a fragment for each sentence: those on one line with only white space between them are one. */
function together(spans: readonly Span[], text: string): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && /^[^\S\n]*$/u.test(text.slice(last.end, span.start))) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else joined.push(span);
  }
  return joined;
}
