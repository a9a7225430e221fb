import { graphemeFloor, type Span } from '../../preload/contract';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** Words that end in a full stop and are always followed by more of the sentence. */
const TITLES =
  /(?:^|[\s("'“‘„«])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Col|Maj|Lt|Sgt|Capt|Rev|Hon|Pres|St|Mt|Messrs|vs|approx|No|Nos|Fig|pp?|vol|ed|cf|ca|e\.g|i\.e|viz|Hr|Fr|Nr|bzw|z\.B|d\.h|Mme|Mlle|Sr|Sra|Srta)\.\s*$/;

/** A person's initial ("J. Smith", "J. K. Rowling"), or letters with stops between them ("the U.S. Senate"). */
const INITIAL = /(?:^|[\s.("'“‘„«])\p{Lu}\.\s*$/u;
const LETTERS = /\p{Lu}\.\p{Lu}\.\s*$/u;

/** Words that begin a new sentence after "U.S." more often than they go on with the old one. */
const STARTER =
  /^(?:The|A|An|In|On|At|It|He|She|They|We|I|But|And|This|That|These|Those|There|However|When|If|As|For)\b/;

/**
 * The sentences of one line, in order, without the white space around them. Like the Unicode rules, but a title
 * ("Mr. / Smith"), an initial and a quoted question ("Why?" / he asked) end no sentence.
 */
export function sentencesIn(line: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const parts = [...segmenter.segment(line)];
  parts.forEach(({ segment, index }, at) => {
    const end = index + segment.length;
    const next = parts[at + 1]?.segment;
    if (next !== undefined && goesOn(line.slice(start, end), next)) return;
    const sentence = line.slice(start, end);
    // A space with a mark or a joiner on it is one character with that.
    const from = graphemeFloor(line, start + (sentence.length - sentence.trimStart().length));
    const to = end - (sentence.length - sentence.trimEnd().length);
    if (from < to) found.push({ start: from, end: to });
    start = end;
  });
  return found;
}

function goesOn(sentence: string, next: string): boolean {
  const end = sentence.slice(-24);
  if (TITLES.test(end)) return true;
  if (LETTERS.test(end)) return !STARTER.test(next);
  if (INITIAL.test(end)) return /^\p{Lu}/u.test(next) && !STARTER.test(next);
  return /[?!…][”"’'»“]\s*$/.test(end) && /^\p{Ll}/u.test(next);
}
