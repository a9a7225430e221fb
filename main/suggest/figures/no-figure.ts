import type { Candidate } from './candidate';
import { isName, namesIn } from './names';
import { isRange } from './ranges';
import { datesIn, isTime, joinsTimes, standsAlone } from './times';

/** The numbers of a paragraph that are no figures, by their place in the list: dates, times, names, scores. */
export function noFigures(text: string, candidates: readonly Candidate[]): ReadonlySet<number> {
  const spans = [...datesIn(text), ...namesIn(text)].sort((a, b) => a.start - b.start);
  const out = new Set<number>();
  let reached = 0;
  let next = 0;
  for (const [at, candidate] of candidates.entries()) {
    for (let span = spans[next]; span && span.start < candidate.end; span = spans[++next])
      reached = Math.max(reached, span.end);
    if (candidate.start < reached || isTime(text, candidate) || isName(text, candidate)) out.add(at);
  }
  pairs(text, candidates, out);
  spread(text, candidates, out);
  scores(text, candidates, out);
  return out;
}

/** "From 3 to 5 pm": what is joined to a time is one. */
function spread(text: string, candidates: readonly Candidate[], out: Set<number>): void {
  const join = (one: number, other: number) => {
    const [first, second] = [candidates[Math.min(one, other)], candidates[Math.max(one, other)]];
    const self = candidates[one];
    if (!first || !second || !self || out.has(one) || !out.has(other) || self.unit !== undefined) return;
    const counts = self === second && !standsAlone(text, second);
    if (joinsTimes(text.slice(first.end, second.start)) && self.scale === undefined && !counts) out.add(one);
  };
  for (let at = candidates.length - 2; at >= 0; at--) join(at, at + 1);
  for (let at = 1; at < candidates.length; at++) join(at, at - 1);
}

/** "Two thirty", "nineteen ninety-six": two numbers in words side by side are a time or a year. */
function pairs(text: string, candidates: readonly Candidate[], out: Set<number>): void {
  for (const [at, { end, unit, scale, words }] of candidates.entries()) {
    const next = candidates[at + 1];
    if (!next || unit !== undefined || next.unit !== undefined || scale !== undefined) continue;
    if (text.slice(end, next.start) === ' ' && !/\p{Nd}/u.test(words + next.words)) out.add(at).add(at + 1);
  }
}

/** "Won 3–1", "6-4, 7-5": two bare numbers with a hyphen between are a score, unless something is counted. */
function scores(text: string, candidates: readonly Candidate[], out: Set<number>): void {
  for (const [at, first] of candidates.entries()) {
    // "Four-nil"
    if (/^[-–](?:nil|love|all)(?!\p{L})/u.test(text.slice(first.end, first.end + 6))) out.add(at);
    const second = candidates[at + 1];
    if (!second || first.unit !== undefined || second.unit !== undefined || second.scale !== undefined)
      continue;
    const between = text.slice(first.end, second.start);
    // "The odds are 10 to one."
    const before = text.slice(Math.max(0, first.start - 6), first.start);
    const ratio = first.value > second.value && first.value <= 30 && !/from $/i.test(before);
    if (ratio && /^(?: to |-to-)$/.test(between) && first.scale === undefined) out.add(at).add(at + 1);
    if (!/^\s?[-–:]\s?$/.test(between) || !/^\d+$/.test(first.words)) continue;
    const counts =
      isRange(text, first, second) && /^ \p{Ll}/u.test(text.slice(second.end)) && !standsAlone(text, second);
    if (!counts) out.add(at).add(at + 1);
  }
}
