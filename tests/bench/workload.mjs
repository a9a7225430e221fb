/** Texts and annotations made from a seed: the same seed gives the same work on every machine. */

const WORDS =
  'a the of in and to for with from after before ferry harbour ballot box count vote mayor office league town hall ' +
  'percent station tally recount clerk observer crew pier tide market bridge council budget reporter statement claim ' +
  'figure quote evening morning street winter summer open sealed early late said told asked denied promised counted';

/** What a person may annotate, as sizes of articles: a short one, a long one, a book. */
export const SIZES = {
  small: { characters: 3_000, annotations: 10 },
  medium: { characters: 100_000, annotations: 1_000 },
  large: { characters: 1_000_000, annotations: 10_000 },
};

/** Numbers from 0 up to 1, by Marsaglia's xorshift on 32 bits. */
function randomFrom(seed) {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Paragraphs of about 450 characters, one a line. */
function makeText(length, random) {
  const words = WORDS.split(' ');
  const paragraphs = [];
  let size = 0;
  while (size < length) {
    const goal = Math.min(300 + random() * 300, length - size);
    let paragraph = '';
    while (paragraph.length < goal) paragraph += `${words[Math.floor(random() * words.length)]} `;
    paragraphs.push(`${paragraph.trim()}.`);
    size += paragraph.length + 1;
  }
  return paragraphs.join('\n');
}

function makeAnnotation(id, text, from, to, random) {
  const start = Math.floor(from + random() * (to - from));
  const line = text.indexOf('\n', start);
  const end = Math.min(start + 5 + Math.floor(random() * 60), line < 0 ? text.length : line);
  const label = ['claim', 'figure', 'quote'][Math.floor(random() * 3)];
  return text.slice(start, end).trim() === '' ? null : { id, start, end, label };
}

/** A document of this size, and `extras`: annotations in its middle, to add to it one by one. */
export function makeWork({ characters, annotations }, seed) {
  const random = randomFrom(seed);
  const text = makeText(characters, random);
  const make = (count, name, from, to) => {
    const made = [];
    while (made.length < count) {
      const one = makeAnnotation(`${name}${made.length}`, text, from, to, random);
      if (one) made.push(one);
    }
    return made.sort((a, b) => a.start - b.start);
  };
  const middle = Math.floor(text.length / 2);
  return {
    text,
    annotations: make(annotations, 'a', 0, text.length),
    extras: make(24, 'x', middle, Math.min(text.length, middle + 1000)),
    middle,
  };
}
