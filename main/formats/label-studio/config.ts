import type { Label, LabelScheme } from '../../../preload/contract';
import { hexOf } from '../colours';
import { CONTINUED } from '../joined';
import * as controls from './controls';

/**
 * The label config for tasks that are annotated with the scheme. `labels` and `used` are those that occur in them:
 * whatever the scheme lacks of these is added, as Label Studio refuses a task with results that have no control.
 */
export function configOf(
  scheme: LabelScheme,
  labels: readonly string[],
  used: readonly controls.Control[],
): string {
  const others = labels.filter((id) => scheme.labels.every((label) => label.id !== id));
  const all = [...scheme.labels, ...others.map((id) => ({ id, name: id, attributes: [] }))];
  const fields = fieldsOf(scheme, used);
  return [
    '<View>',
    `  <Labels name="${controls.LABEL}" toName="${controls.TEXT}">`,
    ...all.map((label) => `    ${labelTag(label)}`),
    '  </Labels>',
    `  <Text name="${controls.TEXT}" value="$text" granularity="symbol"/>`,
    ...all.flatMap(({ id, name }) =>
      whenSelected(
        name,
        fields.filter(({ label }) => label === id),
        scheme,
      ),
    ),
    '  <View visibleWhen="region-selected">',
    `    ${textArea(controls.NOTE, 'Note', 'perRegion="true"')}`,
    '  </View>',
    '  <Relations>',
    ...[...scheme.relations.map(({ id }) => id), CONTINUED].map(
      (id) => `    <Relation value="${escaped(id)}"/>`,
    ),
    '  </Relations>',
    `  ${textArea(controls.ANNOTATOR, 'Annotator')}`,
    `  ${choices(controls.STATUS, ['new', 'in-progress', 'done'])}`,
    `  ${textArea(controls.ARTICLE_NOTE, 'Note on the article')}`,
    '</View>',
    '',
  ].join('\n');
}

/** One control for each attribute of the scheme, then those that were used besides. */
function fieldsOf(scheme: LabelScheme, used: readonly controls.Control[]): controls.Control[] {
  const known = scheme.labels.flatMap(({ id: label, attributes }) =>
    attributes.map(({ name: attribute, type }) => ({ label, attribute, type: controlTypes[type] })),
  );
  const byName = new Map([...known, ...used].map((control) => [controls.nameOf(control), control]));
  return [...byName.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, control]) => control);
}

const controlTypes = {
  text: 'textarea',
  span: 'textarea',
  number: 'number',
  boolean: 'choices',
  choice: 'choices',
} as const;

type Named = Pick<Label, 'id' | 'name'> & Partial<Pick<Label, 'colour' | 'hotkey'>>;

/** People read the name; results say the alias. */
function labelTag({ id, name, colour, hotkey }: Named): string {
  const background = colour ? ` background="${hexOf[colour]}"` : '';
  const key = hotkey ? ` hotkey="${escaped(hotkey)}"` : '';
  return `<Label value="${escaped(name)}" alias="${escaped(id)}"${background}${key}/>`;
}

function whenSelected(label: string, fields: readonly controls.Control[], scheme: LabelScheme): string[] {
  if (fields.length === 0) return [];
  return [
    `  <View visibleWhen="region-selected" whenTagName="${controls.LABEL}" whenLabelValue="${escaped(label)}">`,
    ...fields.flatMap((control) => [
      `    <Header value="${escaped(control.attribute)}" size="6"/>`,
      `    ${field(control, scheme)}`,
    ]),
    '  </View>',
  ];
}

function field(control: controls.Control, scheme: LabelScheme): string {
  const name = controls.nameOf(control);
  if (control.type === 'textarea') return textArea(name, control.attribute, 'perRegion="true"');
  if (control.type === 'number')
    return `<Number name="${escaped(name)}" toName="${controls.TEXT}" perRegion="true"/>`;
  const known = controls.choicesOf(scheme, control.label, control.attribute);
  return choices(name, known.length > 0 ? known : ['true', 'false'], ' perRegion="true"');
}

function textArea(name: string, placeholder: string, more = ''): string {
  return `<TextArea name="${escaped(name)}" toName="${controls.TEXT}" placeholder="${escaped(placeholder)}" ${more} maxSubmissions="1" editable="true"/>`;
}

function choices(name: string, values: readonly string[], more = ''): string {
  const tags = values.map((value) => `<Choice value="${escaped(value)}"/>`).join('');
  return `<Choices name="${escaped(name)}" toName="${controls.TEXT}" choice="single"${more}>${tags}</Choices>`;
}

/** A value of an XML attribute. */
function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
