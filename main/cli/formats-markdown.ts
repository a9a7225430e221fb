import { readers } from '../articles/readers';
import type { Format } from '../formats/format';

/** `docs/formats.md`: what every format carries and loses, from the table of formats itself. */
export function formatsMarkdown(formats: readonly Format[]): string {
  const features = [...new Set(formats.flatMap(({ carries }) => carries))];
  const held = (format: Format) => features.map((feature) => (format.carries.includes(feature) ? '●' : '·'));
  const rows = formats.map((format) => [
    `\`${format.name}\``,
    format.importable ? 'in and out' : 'out',
    ...held(format),
  ]);
  return `# Formats

Made by \`npx vitest run tests/unit/cli/formats.test.ts -u\` from the code; do not edit it.

## Articles

Read, never written: ${readers.map(({ extensions }) => extensions.map((name) => `\`.${name}\``).join(' ')).join(', ')}.

## Datasets

What each carries (●). What it does not (·) is listed in the report of an export, annotation by annotation where it is one's own.

${table(['Format', 'Goes', ...features], rows)}
${formats.map(section).join('\n')}`;
}

function section({ name, title, extensions, layout, offsetUnits, loses, how, importable }: Format): string {
  const files = layout === 'folder' ? `a folder with ${extensions.join(', ')}` : extensions.join(', ');
  const units = offsetUnits
    .map((unit) => (unit === 'utf-16' ? 'UTF-16 code units' : 'code points'))
    .join(', or ');
  const lines = [
    `**Files**: ${files}. **Offsets**: ${units}.${importable ? '' : ' It is written only.'}`,
    ...(how ? [how] : []),
    ...(loses.length > 0 ? [`**Loses**: ${loses.join('; ')}.`] : ['**Loses**: nothing.']),
  ];
  return `### ${title} (\`${name}\`)\n\n${lines.join('\n\n')}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}
