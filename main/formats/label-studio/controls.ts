import type { AttributeValue, LabelScheme } from '../../../preload/contract';

/** The control that a region's label is chosen with, and the text that all controls are for. */
export const LABEL = 'label';
export const TEXT = 'text';

/** The controls of a region's note and of the article as a whole. */
export const NOTE = 'note';
export const ANNOTATOR = 'annotator';
export const STATUS = 'status';
export const ARTICLE_NOTE = 'article_note';

/** The kinds of controls that hold attributes, by what Label Studio calls their results. */
export type ControlType = 'textarea' | 'choices' | 'number';

/** One attribute of one label, as a control: its values are all of one kind. */
export interface Control {
  readonly label: string;
  readonly attribute: string;
  readonly type: ControlType;
}

/** The name of the control in the config and in results. */
export function nameOf({ label, attribute, type }: Control): string {
  return `${label}__${attribute}__${type}`;
}

/** The attribute that the control of that name holds for regions with the label; of a foreign control, its name. */
export function attributeOf(name: string, label: string, type: string): string {
  const [before, after] = [`${label}__`, `__${type}`];
  const isOurs =
    name.startsWith(before) && name.endsWith(after) && name.length > before.length + after.length;
  return isOurs ? name.slice(before.length, -after.length) : name;
}

/** The control for a value: yes and no are a choice of "true" and "false". */
export function controlFor(
  label: string,
  attribute: string,
  value: AttributeValue,
  scheme: LabelScheme,
): Control {
  if (typeof value === 'number') return { label, attribute, type: 'number' };
  const isChoice = typeof value === 'boolean' || choicesOf(scheme, label, attribute).includes(value);
  return { label, attribute, type: isChoice ? 'choices' : 'textarea' };
}

/** The texts that the scheme lets one choose from; "true" and "false" are kept for yes and no. */
export function choicesOf(scheme: LabelScheme, label: string, attribute: string): readonly string[] {
  const definition = scheme.labels
    .find(({ id }) => id === label)
    ?.attributes.find(({ name }) => name === attribute);
  return definition?.type === 'choice' ? definition.choices.filter((choice) => !isYesOrNo(choice)) : [];
}

export const isYesOrNo = (choice: string) => choice === 'true' || choice === 'false';
