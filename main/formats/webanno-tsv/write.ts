import type { Span } from '../../../preload/contract';
import { aboutDocument } from '../about';
import type { Added, DatasetWriter, Entry, Feature } from '../format';
import { lossesOf } from '../losses';
import { type Sentence, sentencesOf } from '../tokens';
import { NAMED_ENTITY } from '../uima/cas';
import { escapeText, escapeValue } from './escape';

export const CARRIES: readonly Feature[] = [
  ...(['text', 'metadata', 'overlaps', 'nesting', 'fragments'] as const),
  ...(['document-note', 'status', 'annotator', 'cross-line'] as const),
];

const HEADER = ['#FORMAT=WebAnno TSV 3.3', `#T_SP=${NAMED_ENTITY}|identifier|value`, '', ''];

/**
 * Writes WebAnno TSV 3.3: `<document>/<annotator>.tsv`, with the label as `value` of DKPro's named entities and the
 * annotation's id as their `identifier`: a layer that every project of INCEpTION has, so that it imports as it is.
 * The fragments of an annotation are entities with the same identifier. Offsets are UTF-16 code units. Header lines
 * that begin with `#Gloss` hold what is known of the document; other readers pass over them.
 */
export function openTsv(): DatasetWriter {
  return { add: addEntry, end: () => [] };
}

function addEntry(entry: Entry): Added {
  const { document, annotator } = entry;
  const losses = lossesOf(entry, { title: 'WebAnno TSV', carries: CARRIES });
  const sentences = withTokens(document.text);
  const lines = [...HEADER, `#Gloss.document=${JSON.stringify(aboutDocument(entry))}`];
  const units = new Units(sentences);
  for (const annotation of entry.annotations) {
    const { id, label, fragments } = annotation;
    const fault: [Feature, string] | null = !fragments.every((fragment) => units.holds(fragment))
      ? ['token-free', 'it starts or ends with white space, which no token holds']
      : /\r/.test(label + id)
        ? ['label', 'its label or id has a carriage return in it']
        : null;
    if (fault) losses.push({ annotation: id, feature: fault[0], reason: fault[1], dropped: true });
    else for (const fragment of fragments) units.put(fragment, [escapeValue(id), escapeValue(label)]);
  }
  lines.push(...sentences.flatMap((_, index) => sentenceLines(document.text, sentences, index, units)));
  const path = annotator === null ? `${document.id}.tsv` : `${document.id}/${annotator}.tsv`;
  return { parts: [{ path, content: `${lines.join('\n')}\n` }], losses };
}

/** A text of which every character is a kind of white space still needs a token, as the format has no other text. */
function withTokens(text: string): readonly Sentence[] {
  const sentences = sentencesOf(text);
  if (sentences.length > 0) return sentences;
  const start = Math.max(0, text.search(/\S/));
  return [{ line: { start, end: text.length }, tokens: [{ start, end: start + 1 }] }];
}

/** The header and the lines of a sentence, which goes on to the line of the next one. */
function sentenceLines(text: string, sentences: readonly Sentence[], index: number, units: Units): string[] {
  const sentence = sentences[index];
  const start = sentence?.tokens[0]?.start ?? 0;
  const before = index === 0 ? 0 : (sentence?.line.start ?? 0) - 1;
  const end = (sentences[index + 1]?.line.start ?? text.length + 1) - 1;
  const gap = text.slice(before, start);
  // Readers put a line feed and then spaces between sentences.
  const isUsual = (index === 0 ? /^ *$/ : /^\n *$/).test(gap);
  const lines = text.slice(start, end).split('\n');
  return [
    ...(index === 0 ? [] : ['']),
    ...(isUsual ? [] : [`#Gloss.before=${escapeText(gap)}`]),
    ...lines.map((line) => `#Text=${escapeText(line)}`),
    ...(sentence?.tokens ?? []).flatMap((token, at) => units.lines(text, token, `${index + 1}-${at + 1}`)),
  ];
}

/** One annotation on a token or on a part of it: its columns, and the number by which it is told from others. */
interface Value {
  readonly columns: readonly string[];
  number: number | null;
}

/** What stands on each token, and on the parts of tokens that annotations cut. */
class Units {
  readonly #tokens: readonly Span[];
  /** By `start-end`. */
  readonly #values = new Map<string, Value[]>();
  /** The parts of a token, by its start. */
  readonly #parts = new Map<number, Span[]>();
  #count = 0;

  constructor(sentences: readonly Sentence[]) {
    this.#tokens = sentences.flatMap(({ tokens }) => tokens);
  }

  /** Whether the span starts and ends in tokens. */
  holds({ start, end }: Span): boolean {
    return [start, end - 1].every((offset) => {
      const token = this.#tokens[this.#tokenAt(offset)];
      return token !== undefined && token.start <= offset && offset < token.end;
    });
  }

  /** The span must start and end in tokens. */
  put({ start, end }: Span, columns: readonly string[]): void {
    const [first, last] = [this.#tokenAt(start), this.#tokenAt(end - 1)];
    const value: Value = { columns, number: null };
    if (first !== last) this.#number(value);
    for (let at = first; at <= last; at++) {
      const token = this.#tokens[at];
      if (!token) continue;
      const part = { start: Math.max(start, token.start), end: Math.min(end, token.end) };
      if (part.start !== token.start || part.end !== token.end) this.#addPart(token, part);
      this.#add(part, value);
    }
  }

  /** The lines of a token and of its parts. */
  lines(text: string, token: Span, id: string): string[] {
    const parts = (this.#parts.get(token.start) ?? []).toSorted((a, b) => a.start - b.start || a.end - b.end);
    return [
      this.#line(text, token, id),
      ...parts.map((part, index) => this.#line(text, part, `${id}.${index + 1}`)),
    ];
  }

  #line(text: string, { start, end }: Span, id: string): string {
    const values = this.#values.get(`${start}-${end}`) ?? [];
    const column = (at: number) =>
      values.map(({ columns, number }) => `${columns[at]}${number === null ? '' : `[${number}]`}`).join('|');
    const cells = values.length === 0 ? ['_', '_'] : [column(0), column(1)];
    return [id, `${start}-${end}`, text.slice(start, end), ...cells, ''].join('\t');
  }

  #add({ start, end }: Span, value: Value): void {
    const place = `${start}-${end}`;
    const there = this.#values.get(place) ?? [];
    this.#values.set(place, [...there, value]);
    if (there.length > 0) for (const stacked of [...there, value]) this.#number(stacked);
  }

  #number(value: Value): void {
    value.number ??= ++this.#count;
  }

  #addPart(token: Span, part: Span): void {
    const parts = this.#parts.get(token.start) ?? [];
    if (parts.some(({ start, end }) => start === part.start && end === part.end)) return;
    this.#parts.set(token.start, [...parts, part]);
  }

  /** The last token that starts at the offset or before it. */
  #tokenAt(offset: number): number {
    let [low, high] = [0, this.#tokens.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#tokens[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
