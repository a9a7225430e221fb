import { join } from 'node:path';
import { articleOf } from '../../main/suggest/article';
import { quotes } from '../../main/suggest/quotes/quotes';
import type { Span, Suggestion } from '../../preload/contract';
import { germanNews } from './german-news';
import { type Measure, type Row, scores } from './measure';
import { type PolnearArticle, polnear } from './polnear';

/** The score from which a quote is proposed without being asked for. */
const PROPOSED = 0.5;

/** How well quotes and their speakers are found in English (PolNeAR) and German (Wikinews) articles. */
export const measureQuotes: Measure = async (corpora) => {
  const english = await polnear(join(corpora, 'polnear', 'dev'));
  const german = await germanNews(join(corpora, 'german-wikinews-quotes'));
  if (!english && !german) return null;
  return [...(english ? englishRows(english) : []), ...(german ? germanRows(german) : [])];
};

function englishRows(articles: readonly PolnearArticle[]): readonly Row[] {
  const direct = { right: 0, found: 0, wanted: 0 };
  const characters = { right: 0, found: 0, wanted: 0 };
  const everything = { right: 0, found: 0, wanted: 0 };
  let spans = 0;
  let within = 0;
  const speakers = { named: 0, rightNamed: 0, pronouns: 0, rightPronouns: 0 };
  for (const { text, reported } of articles) {
    const all = suggestionsIn(text, 'en');
    const proposed = all.filter(({ score }) => score >= PROPOSED);
    const gold = reported.flatMap(({ content }) => content);
    addCharacters(
      characters,
      proposed.flatMap(({ spans }) => spans),
      gold,
    );
    addCharacters(
      everything,
      all.flatMap(({ spans }) => spans),
      gold,
    );
    const wanted = new Map<string, string>();
    for (const { content, source } of reported) {
      for (const span of content) if (isQuoted(text, span)) wanted.set(keyOf(text, span), source);
    }
    const found = new Map<string, Suggestion>();
    for (const suggestion of proposed.filter(({ attributes }) => attributes.kind === 'direct')) {
      for (const span of suggestion.spans) {
        found.set(keyOf(text, span), suggestion);
        spans++;
        if (gold.some(({ start, end }) => start <= span.start + 2 && span.end - 2 <= end)) within++;
      }
    }
    direct.wanted += wanted.size;
    direct.found += found.size;
    for (const [key, suggestion] of found) {
      const source = wanted.get(key);
      if (source === undefined) continue;
      direct.right++;
      if (source !== '') addSpeaker(speakers, source, suggestion);
    }
  }
  const data = `PolNeAR, ${articles.length} annotated articles`;
  const quoted = scores(direct.right, direct.found, direct.wanted);
  const { named, rightNamed, pronouns, rightPronouns } = speakers;
  return [
    {
      measured: 'fully quoted, F1',
      data: `${data}, ${direct.wanted} spans`,
      figure: quoted.f1,
      target: 0.95,
    },
    { measured: 'fully quoted, precision', data, figure: quoted.precision },
    { measured: 'fully quoted, recall', data, figure: quoted.recall },
    {
      measured: '  found ones that lie in reported content',
      data: `${spans} spans`,
      figure: within / Math.max(1, spans),
    },
    ...characterRows('all content, proposed', data, characters, 0.65),
    ...characterRows('all content, weak ones too', data, everything),
    {
      measured: 'speaker of direct quotes right',
      data: `${data}, ${named + pronouns} quotes found that have one`,
      figure: (rightNamed + rightPronouns) / Math.max(1, named + pronouns),
      target: 0.8,
    },
    { measured: '  named speaker right', data: `${named} quotes`, figure: rightNamed / Math.max(1, named) },
    {
      measured: '  pronoun taken for the speaker',
      data: `${pronouns} quotes`,
      figure: rightPronouns / Math.max(1, pronouns),
    },
  ];
}

function germanRows(articles: Awaited<ReturnType<typeof germanNews>>): readonly Row[] {
  const direct = { right: 0, found: 0, wanted: 0 };
  for (const { text, direct: gold } of articles ?? []) {
    const wanted = new Set(gold.map((span) => keyOf(text, span)));
    const found = new Set(
      suggestionsIn(text, 'de')
        .filter(({ score, attributes }) => score >= PROPOSED && attributes.kind === 'direct')
        .flatMap(({ spans }) => spans)
        .map((span) => keyOf(text, span)),
    );
    direct.wanted += wanted.size;
    direct.found += found.size;
    for (const key of found) if (wanted.has(key)) direct.right++;
  }
  const data = `German Wikinews, ${articles?.length ?? 0} articles, ${direct.wanted} spans`;
  const { precision, recall, f1 } = scores(direct.right, direct.found, direct.wanted);
  return [
    { measured: 'direct, F1', data, figure: f1, target: 0.85 },
    { measured: 'direct, precision', data, figure: precision },
    { measured: 'direct, recall', data, figure: recall },
  ];
}

function characterRows(measured: string, data: string, counts: Counts, target?: number): readonly Row[] {
  const { precision, recall, f1 } = scores(counts.right, counts.found, counts.wanted);
  return [
    {
      measured: `${measured}, F1 by characters`,
      data,
      figure: f1,
      ...(target === undefined ? {} : { target }),
    },
    { measured: `${measured}, precision`, data, figure: precision },
    { measured: `${measured}, recall`, data, figure: recall },
  ];
}

interface Counts {
  right: number;
  found: number;
  wanted: number;
}

function suggestionsIn(text: string, language: string): readonly Suggestion[] {
  return [...quotes.suggest(articleOf(text, language))].flat();
}

function addCharacters(counts: Counts, found: readonly Span[], wanted: readonly Span[]): void {
  const left = charactersOf(found);
  const right = charactersOf(wanted);
  counts.found += left.size;
  counts.wanted += right.size;
  for (const at of left) if (right.has(at)) counts.right++;
}

function charactersOf(spans: readonly Span[]): ReadonlySet<number> {
  const all = new Set<number>();
  for (const { start, end } of spans) for (let at = start; at < end; at++) all.add(at);
  return all;
}

const OPENING = /^(?:["“”„‘'«»]|``)/u;
const CLOSING = /(?:["“”’'«»]|'')[.,;:!?…]*$/u;

/** Whether the span is in quotation marks from one end to the other. */
function isQuoted(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return OPENING.test(words) && CLOSING.test(words);
}

/** A place without the marks and punctuation at its edges: two spans agree when it is the same. */
function keyOf(text: string, { start, end }: Span): string {
  const words = text.slice(start, end);
  const before = /^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0;
  const after = /[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0;
  return `${start + before}-${end - after}`;
}

function addSpeaker(
  counts: { named: number; rightNamed: number; pronouns: number; rightPronouns: number },
  source: string,
  { attributes, why }: Suggestion,
): void {
  const speaker = String(attributes.speaker ?? '');
  if (/^(?:he|she|they|it|we|i|who)$/iu.test(source.trim())) {
    counts.pronouns++;
    const same = speaker.toLowerCase() === source.trim().toLowerCase();
    if (same || why.toLowerCase().includes(`“${source.trim().toLowerCase()}” stands for`))
      counts.rightPronouns++;
  } else {
    counts.named++;
    if (headOf(speaker) !== '' && (headOf(speaker) === headOf(source) || namesIt(speaker, source)))
      counts.rightNamed++;
  }
}

/** The noun that the words for a speaker turn on: the last word before what describes it. */
function headOf(words: string): string {
  const head = words.split(/[,(]|\s(?:of|for|at|in|from|with|on|who|which|that)\s/u)[0] ?? '';
  return (
    head
      .toLowerCase()
      .match(/[\p{L}\p{N}.’'-]+/gu)
      ?.at(-1)
      ?.replace(/[’']s$|\.$/u, '') ?? ''
  );
}

/** A name that ends the first part of the source: "John Kerry" of "Secretary of State John Kerry, who …". */
function namesIt(speaker: string, source: string): boolean {
  const first = source.split(/[,(]/u)[0]?.trim() ?? '';
  return /^\p{Lu}/u.test(speaker) && first.endsWith(speaker.split(/\s+/u).at(-1) ?? '\n');
}
