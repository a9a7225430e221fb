import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { suggestIn } from '../../main/suggest/suggesters';
import { overlaps, type Suggestion } from '../../preload/contract';
import { type Measure, type Row, scores } from './measure';

/** How sure the suggester is that a text has something worth checking; 0 where it proposes nothing. */
function worth(text: string): number {
  return Math.max(0, ...claimsIn(text).map(({ score }) => score));
}

function claimsIn(text: string): Suggestion[] {
  return [...suggestIn(text, 'en', (label) => label === 'claim')].flat();
}

/** How well claims are found. */
export const measureClaims: Measure = async (corpora) => {
  const rows = [...claimBuster(corpora), ...tweets(corpora), ...debates(corpora), ...news(corpora)];
  return rows.length > 0 ? rows : null;
};

const Sentences = z.array(
  z.object({ sentence_id: z.int(), label: z.union([z.literal(0), z.literal(1)]), text: z.string() }),
);

/** Sentences of debates. One in five is kept from training, and these are measured. */
function claimBuster(corpora: string): Row[] {
  const file = join(corpora, 'claimbuster/data/two_class/train.json');
  if (!existsSync(file)) return [];
  const kept = Sentences.parse(JSON.parse(readFileSync(file, 'utf8'))).filter(isValidation);
  const found = kept.filter(({ text }) => worth(text) >= 0.5);
  const right = found.filter(({ label }) => label === 1).length;
  const wanted = kept.filter(({ label }) => label === 1).length;
  const { precision, recall, f1 } = scores(right, found.length, wanted);
  const data = `ClaimBuster, validation part (${kept.length} sentences)`;
  return [
    { measured: 'precision at 0.5', data, figure: precision },
    { measured: 'recall at 0.5', data, figure: recall },
    { measured: 'F1 at 0.5', data, figure: f1, target: 0.75 },
  ];
}

/** Whether a sentence is kept from training: by a hash of its number (the seed is 12345). */
function isValidation({ sentence_id }: { readonly sentence_id: number }): boolean {
  let hash = (Math.imul(sentence_id, 2654435761) + 12345) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) % 5 === 0;
}

interface Judged {
  readonly text: string;
  readonly worthy: boolean;
}

function tweets(corpora: string): Row[] {
  const file = join(corpora, 'claimbuster/data/clef20/task1/test-gold.tsv');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const judged = lines.map((cells): Judged => ({ text: cells[3] ?? '', worthy: cells[5]?.trim() === '1' }));
  return againstLength([judged], `CLEF 2020 task 1, tweets (${judged.length})`);
}

function debates(corpora: string): Row[] {
  const file = join(corpora, 'clef2020-checkworthy/data/v2.zip');
  if (!existsSync(file)) return [];
  const all = Object.entries(unzipSync(new Uint8Array(readFileSync(file))))
    .filter(([name]) => name.endsWith('.tsv'))
    .map(([, bytes]) =>
      strFromU8(bytes)
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t'))
        .map((cells): Judged => ({ text: cells[2] ?? '', worthy: cells[3]?.trim() === '1' })),
    );
  return againstLength(all, `CLEF 2020 task 5, debates (${all.length})`);
}

/** Mean average precision, of the suggester's order and of an order by length. */
function againstLength(groups: readonly (readonly Judged[])[], data: string): Row[] {
  const mean = (rank: (text: string) => number) => {
    const precisions = groups.flatMap((group) => averagePrecision(group, rank) ?? []);
    return precisions.reduce((sum, one) => sum + one, 0) / precisions.length;
  };
  const baseline = mean((text) => text.length);
  return [
    { measured: 'average precision of length', data, figure: baseline },
    // Where length does well already, twice its figure cannot be reached.
    {
      measured: 'average precision',
      data,
      figure: mean(worth),
      ...(baseline < 0.5 && { target: 2 * baseline }),
    },
  ];
}

/** Null where nothing is worthy. What ranks the same keeps its order. */
function averagePrecision(group: readonly Judged[], rank: (text: string) => number): number | null {
  const ranked = group.map((one) => ({ ...one, rank: rank(one.text) })).sort((a, b) => b.rank - a.rank);
  let [sum, right] = [0, 0];
  for (const [index, { worthy }] of ranked.entries()) if (worthy) sum += ++right / (index + 1);
  return right === 0 ? null : sum / right;
}

const News = z.object({ text: z.string(), claim_start: z.int().nullable(), claim_end: z.int().nullable() });

/** Articles with one main claim each. It is found when one of the first five, by score, overlaps with it. */
function news(corpora: string): Row[] {
  const file = join(corpora, 'news-claims-inobo/decoded-dev.jsonl');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const articles = lines
    .map((line) => News.parse(JSON.parse(line)))
    .filter((article) => article.claim_start !== null);
  const data = `iNoBo dev (${articles.length} articles)`;
  const share = (first: number) =>
    articles.filter((article) => isAmong(article, first)).length / articles.length;
  return [
    { measured: 'main claim is the first', data, figure: share(1) },
    { measured: 'main claim among the first five', data, figure: share(5), target: 0.75 },
  ];
}

function isAmong({ text, claim_start, claim_end }: z.infer<typeof News>, first: number): boolean {
  // The corpus counts code points.
  const units = (points: number) => Array.from(text).slice(0, points).join('').length;
  const gold = { start: units(claim_start ?? 0), end: units(claim_end ?? 0) };
  const best = claimsIn(text).sort((a, b) => b.score - a.score);
  return best.slice(0, first).some(({ spans }) => spans.some((span) => overlaps(span, gold)));
}
