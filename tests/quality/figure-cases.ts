import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { articleOf } from '../../main/suggest/article';
import { figures } from '../../main/suggest/figures/figures';
import type { Span } from '../../preload/contract';

const Case = z.object({
  Input: z.string(),
  Results: z.array(
    z.object({
      Text: z.string(),
      Start: z.number().optional(),
      /** Inclusive. */
      End: z.number().optional(),
      TypeName: z.string().optional(),
      Resolution: z.object({ value: z.string().nullish() }).loose().nullish(),
    }),
  ),
});

const News = z.array(z.object({ text: z.string(), quantities: z.array(z.object({ value: z.string() })) }));

/** A figure that a case wants to be found, or a time that is none. */
export interface Gold extends Span {
  readonly words: string;
  /** NaN where the case has a unit without a number. */
  readonly value: number;
  readonly duration: boolean;
}

export interface GoldCase {
  readonly text: string;
  readonly gold: readonly Gold[];
}

/** A figure that the suggester proposes. */
export interface Found extends Span {
  readonly words: string;
  readonly value: number;
  readonly unit: string;
}

/** The cases of a Recognizers-Text file. In some languages its decimal sign is a comma. */
export async function readCases(file: string, comma: boolean): Promise<GoldCase[]> {
  const cases = z.array(Case).parse(JSON.parse(await readText(file)));
  return cases.map(({ Input, Results }) => ({
    text: Input,
    gold: Results.map(({ Text, Start, End, TypeName, Resolution }) => {
      const start = Start ?? Math.max(0, Input.toLowerCase().indexOf(Text.toLowerCase()));
      return {
        start,
        end: End === undefined ? start + Text.length : End + 1,
        words: Text,
        value: numberOf(Resolution?.value, comma),
        duration: TypeName?.endsWith('.duration') ?? false,
      };
    }),
  }));
}

/** CQE's sentences with their values; the ends of a range ("8-10") are two. */
export async function readNews(file: string): Promise<{ text: string; values: readonly number[] }[]> {
  return News.parse(JSON.parse(await readText(file))).map(({ text, quantities }) => ({
    text,
    values: quantities.flatMap(({ value }) =>
      (/^\d[\d.]*-/.test(value) ? value.split('-') : [value]).map(Number),
    ),
  }));
}

/** What the suggester finds in a text. */
export function foundIn(text: string, language: string): Found[] {
  return [...figures.suggest(articleOf(text, language))].flat().flatMap(({ spans, attributes }) => {
    const { value, unit } = attributes;
    return spans.map(({ start, end }) => ({
      start,
      end,
      words: text.slice(start, end),
      value: typeof value === 'number' ? value : Number.NaN,
      unit: typeof unit === 'string' ? unit : '',
    }));
  });
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Equal but for what is rounded away. */
export function near(value: number, gold: number, within = 1e-6): boolean {
  return value === gold || Math.abs(value - gold) <= within * Math.abs(gold);
}

function numberOf(value: string | null | undefined, comma: boolean): number {
  if (value === null || value === undefined || value === '') return Number.NaN;
  const plain = value.replace('%', '');
  return Number(comma ? plain.replace(',', '.') : plain);
}

async function readText(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
}
