import { z } from 'zod';
import { type AttributeValue, OffsetUnit, type Span, type Suggestion } from '../../preload/contract';
import { offsetsIn } from '../formats/offsets';
import type { suggestIn } from '../suggest/suggesters';
import { type Command, checked, json, one, tellProblems } from './command';
import { counted } from './help';
import { progressOn } from './progress';
import { type NamedText, textsAt } from './texts';

const Input = z.object({
  label: z.array(z.string().min(1)).optional(),
  'min-score': z.coerce
    .number({ error: 'say a number from 0 to 1' })
    .min(0, 'it is at least 0')
    .max(1, 'it is at most 1')
    .default(0),
  'offset-unit': OffsetUnit.default('code-point'),
  json: z.boolean().optional(),
});
type Input = z.infer<typeof Input>;

/** A suggestion as it is printed: `start` and `end` are those of the whole, `fragments` its unbroken parts. */
interface Printed extends Span {
  label: string;
  fragments: readonly Span[];
  /** The words; fragments are joined by an ellipsis. */
  text: string;
  score: number;
  attributes: Readonly<Record<string, AttributeValue>>;
  suggester: string;
  why: string;
}

interface Suggested {
  document: string;
  text: string;
  spans: readonly Printed[];
}

export const suggestCommand: Command = {
  name: 'suggest',
  operands: 'FILE|DIR',
  summary: 'propose annotations for an article, a folder of articles or a project',
  options: {
    label: { type: 'string', multiple: true, value: 'L', help: 'only this label; may be repeated' },
    'min-score': { type: 'string', value: 'S', help: 'only what is at least as sure as this, from 0 to 1' },
    'offset-unit': { type: 'string', value: 'U', help: 'code-point (as Python counts) or utf-16' },
    json,
  },
  notes: [
    'Nothing is added to a project: a person decides.',
    'Of a zip archive every article is read, and of a table (CSV, TSV, JSON lines) every row.',
    'In a project its own patterns, its annotations and what was learned from decisions count too.',
    'Something that is proposed by default has a score of 0.5 or more.',
  ],
  async run({ values, positionals, streams, signal }) {
    const [path] = checked(one('one article, folder or project'), positionals);
    const input = checked(Input, values);
    // The language model takes a moment to load, which the other commands do without.
    const { suggestIn } = await import('../suggest/suggesters');
    const progress = progressOn(streams);
    const documents: Suggested[] = [];
    let sound = true;
    try {
      for await (const found of textsAt(path, streams.env)) {
        if (signal.aborted) break;
        if ('message' in found) {
          progress.end();
          tellProblems(streams, [found]);
          sound &&= !found.missing;
          continue;
        }
        const { document, more } = found;
        const done = documents.length;
        progress.report({ task: 'suggest', done, total: done + 1 + more, current: document });
        documents.push(suggested(found, input, suggestIn));
      }
    } finally {
      progress.end();
    }
    if (signal.aborted) streams.stderr.write('gloss suggest: stopped; the rest was not read.\n');
    const report = { offsetUnit: input['offset-unit'], documents };
    streams.stdout.write(input.json ? `${JSON.stringify(report)}\n` : documents.map(inWords).join('\n'));
    return sound && !signal.aborted ? 0 : 1;
  },
};

function suggested(
  { document, text, language, known }: NamedText,
  input: Input,
  suggest: typeof suggestIn,
): Suggested {
  const wanted = (label: string) => input.label?.includes(label) ?? true;
  const found = [...suggest(text, language, wanted, known)]
    .flat()
    .filter(({ score }) => score >= input['min-score'])
    .map((suggestion) => printed(suggestion, text));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const offsets = offsetsIn(text, input['offset-unit']);
  const counted = ({ start, end }: Span) => ({ start: offsets.from(start), end: offsets.from(end) });
  const spans = found.map((one) => ({ ...one, ...counted(one), fragments: one.fragments.map(counted) }));
  return { document, text, spans };
}

/** In UTF-16 code units. */
function printed({ label, spans, score, attributes, suggester, why }: Suggestion, text: string): Printed {
  return {
    label,
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    fragments: spans,
    text: spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
    score,
    attributes,
    suggester,
    why,
  };
}

/** One line a suggestion. */
function inWords({ document, spans }: Suggested): string {
  const lines = spans.map(({ label, start, end, score, text, attributes, why }) => {
    const facts = Object.entries(attributes).map(([name, value]) => `${name}: ${value}`);
    const more = facts.length > 0 ? ` (${facts.join('; ')})` : '';
    return `  ${score.toFixed(2)}  ${label}  ${start}-${end}  ${text.replace(/\s+/g, ' ')}${more}  [${why}]`;
  });
  return `${document}: ${counted(spans.length, 'suggestion')}\n${lines.map((line) => `${line}\n`).join('')}`;
}
