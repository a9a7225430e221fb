import type { WriteContext } from '../format';
import { featureLines } from './schema';

export interface Counts {
  readonly languages: Set<string>;
  /** How many annotations have each label. */
  readonly labels: Map<string, number>;
}

interface File {
  readonly split: string;
  readonly path: string;
  readonly rows: number;
}

/** The dataset card, README.md: metadata for Hugging Face in YAML, and the same in words for people. */
export function cardOf(
  { title, unit, scheme }: WriteContext,
  files: readonly File[],
  counts: Counts,
): string {
  const languages = [...new Set([...counts.languages].map((tag) => tag.split('-')[0]))].sort();
  const name = (id: string) => scheme.labels.find((label) => label.id === id)?.name ?? id;
  return [
    '---',
    `pretty_name: ${JSON.stringify(title)}`,
    'license: other',
    ...(languages.length > 0 ? ['language:', ...languages.map((language) => `- ${language}`)] : []),
    ...['task_categories:', '- token-classification', 'tags:', '- span-annotation'],
    ...['configs:', '- config_name: default', '  data_files:'],
    ...files.flatMap(({ split, path }) => [`  - split: ${split}`, `    path: ${path}`]),
    ...['dataset_info:', '  features:', ...featureLines()],
    ...[
      '  splits:',
      ...files.flatMap(({ split, rows }) => [`  - name: ${split}`, `    num_examples: ${rows}`]),
    ],
    ...['---', '', `# ${title.replace(/\s+/g, ' ')}`, ''],
    'Articles whose words are annotated by hand, exported by Gloss. A row is one article with what one annotator',
    'has marked in it. The licence of the texts is not known to Gloss: replace `license: other` by what holds.',
    '',
    ...['| Split | Rows |', '|---|---|', ...files.map(({ split, rows }) => `| ${split} | ${rows} |`), ''],
    ...['| Label | Name | Annotations |', '|---|---|---|'],
    ...[...counts.labels].sort().map(([id, count]) => `| ${cell(id)} | ${cell(name(id))} | ${count} |`),
    '',
    unit === 'code-point'
      ? 'Offsets count code points, as Python does: `row["text"][a["start"]:a["end"]] == a["text"]` for each `a` of'
      : 'Offsets count UTF-16 code units, as JavaScript does: `row.text.slice(a.start, a.end) === a.text` for each `a` of',
    '`row["annotations"]`, and for each of its `fragments`, which are several where the annotated words are',
    'interrupted. `attributes` and `origin` are JSON.',
    '',
    ...[
      '```python',
      'from datasets import load_dataset',
      'dataset = load_dataset("path/to/this/folder")',
      '```',
      '',
    ],
  ].join('\n');
}

const cell = (text: string) => text.replace(/[|\s]+/g, ' ');
