import type { AttributeDefinition, LabelColour, LabelScheme } from '../../../preload/contract';
import type { Part } from '../format';
import { typeName } from './lines';

/** Opens the configuration of our own exports, where a folder holds what one annotator has done. */
export const FOLDERS_ARE_ANNOTATORS = '# Written by Gloss. Each folder holds the work of one annotator.';

/**
 * brat's annotation.conf and visual.conf for the scheme, with the labels and attributes that the annotations use
 * besides (`used`: names of attributes by label), so that brat shows and edits all of them.
 */
export function configFiles(
  scheme: LabelScheme,
  used: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Part[] {
  const labels = [...new Set([...scheme.labels.map(({ id }) => id), ...used.keys()])];
  const annotation = [
    FOLDERS_ARE_ANNOTATORS,
    ...['', '[entities]', ...unique(labels.map(typeName))],
    // Without this line, brat's check complains of annotations over each other.
    ...['', '[relations]', '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>'],
    ...[...unique(scheme.relations.map(({ id }) => typeName(id))).map(relationLine)],
    ...['', '[events]', ''],
    ...['[attributes]', ...attributeLines(scheme, used), ''],
  ];
  const visual = [
    '[labels]',
    ...scheme.labels.map(({ id, name }) => `${typeName(id)} | ${name.replace(/[|\s]+/g, ' ')}`),
    ...scheme.relations.map(({ id, name }) => `${typeName(id)} | ${name.replace(/[|\s]+/g, ' ')}`),
    ...['', '[drawing]', 'SPAN_DEFAULT\tfgColor:black, bgColor:lightgrey, borderColor:darken'],
    ...scheme.labels.map(({ id, colour }) => `${typeName(id)}\tbgColor:${colours[colour]}`),
    '',
  ];
  return [
    { path: 'annotation.conf', content: annotation.join('\n') },
    { path: 'visual.conf', content: visual.join('\n') },
  ];
}

function relationLine(type: string): string {
  return `${type}\tArg1:<ENTITY>, Arg2:<ENTITY>`;
}

/** One line for each name; where two labels have an attribute of the same name, the first one's type holds. */
function attributeLines(scheme: LabelScheme, used: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const lines = new Map<string, string>();
  for (const { attributes } of scheme.labels) {
    for (const attribute of attributes) {
      const name = typeName(attribute.name);
      if (!lines.has(name)) lines.set(name, `${name}\tArg:<ENTITY>${valuesOf(attribute)}`);
    }
  }
  for (const name of [...used.values()].flatMap((names) => [...names].sort()).map(typeName)) {
    if (!lines.has(name)) lines.set(name, `${name}\tArg:<ENTITY>`);
  }
  return [...lines.values()];
}

/** brat knows a yes, and a choice of bare words; other attributes it shows and keeps as they are. */
function valuesOf(attribute: AttributeDefinition): string {
  if (attribute.type !== 'choice' || attribute.choices.some((choice) => typeName(choice) !== choice))
    return '';
  return `, Value:${attribute.choices.join('|')}`;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** Light enough for brat's black letters. */
const colours: Readonly<Record<LabelColour, string>> = {
  orange: '#f8c9a0',
  blue: '#b3d1f5',
  green: '#b8e0b8',
  violet: '#d5c4f2',
  rose: '#f5bccb',
  teal: '#aadfd9',
  ochre: '#ecd595',
  slate: '#c6ced8',
  indigo: '#c2c8f5',
  olive: '#d3d9a0',
  plum: '#e5bfe2',
  rust: '#ecbfae',
};
