import type { Candidate } from './candidate';
import { measuresTime } from './units';

export type Features = Readonly<Record<string, number>>;

/** What speaks for a figure and what against it. The score is the logistic of the sum. */
const WEIGHTS = {
  always: -0.3,
  unit: 2.2,
  scale: 1.6,
  digits: 0.9,
  counted: 1,
  approximate: 0.8,
  'small number in words': -0.4,
  'the word one': -1.4,
  'nothing counted': -0.3,
  duration: -0.8,
} as const;

/** In some languages "a" is the word for one. */
const ARTICLE = /^(?:eine?[nmrs]?|une?|una)$/;

/** What the score is made of, by names that one can read. */
export function featuresOf(text: string, figure: Candidate, of: string | null): Features {
  const digits = /\p{Nd}/u.test(figure.words);
  const present: Record<keyof typeof WEIGHTS, boolean> = {
    always: true,
    unit: figure.unit !== undefined,
    scale: figure.scale !== undefined || /\b(?:hundred|dozen)/.test(figure.words),
    digits,
    counted: of !== null,
    approximate: figure.approximate,
    'small number in words': !digits && Number.isInteger(figure.value) && Math.abs(figure.value) < 10,
    'the word one': figure.words === 'one' || (of !== null && ARTICLE.test(figure.words)),
    'nothing counted': of === null && figure.unit === undefined,
    duration: measuresTime(figure.unit) && !/old|age/.test(text.slice(figure.number.end, figure.end)),
  };
  return Object.fromEntries(Object.entries(present).map(([name, is]) => [name, is ? 1 : 0]));
}

/** From 0 to 1. */
export function scoreOf(features: Features): number {
  const sum = Object.entries(WEIGHTS).reduce(
    (total, [name, weight]) => total + weight * (features[name] ?? 0),
    0,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** Why it is proposed, for a person. */
export function whyOf({ unit, approximate }: Candidate, of: string | null): string {
  const parts = [
    unit === undefined ? 'a number' : `a number with the unit “${unit}”`,
    approximate && 'not meant to the letter',
    of !== null && `of “${of}”`,
  ];
  return parts.filter(Boolean).join(', ');
}
