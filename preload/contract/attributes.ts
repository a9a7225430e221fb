import type { Annotation, AttributeValue, Fragment } from './annotation';
import { parseFigure } from './figure';
import type { AttributeDefinition, Label } from './label';
import { quoteKind } from './quote-kind';

/** The attributes of an annotation, by name. */
export type Attributes = Annotation['attributes'];

/** Whether the attribute can have this value. */
export function suits(definition: AttributeDefinition, value: AttributeValue): boolean {
  switch (definition.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && definition.choices.includes(value);
    case 'text':
    case 'span':
      return typeof value === 'string';
  }
}

/**
 * What a new annotation with this label begins with: the label's defaults, and over them what its words tell by
 * themselves. `text` is the document's, in which the fragments' offsets count; `language` its BCP 47 tag.
 */
export function newAttributes(
  label: Label,
  text: string,
  fragments: readonly Fragment[],
  language: string | null,
): Attributes {
  const defaults = label.attributes.flatMap((definition) =>
    definition.default === undefined ? [] : [[definition.name, definition.default] as const],
  );
  return { ...Object.fromEntries(defaults), ...toldByWords(label, text, fragments, language) };
}

/**
 * The attributes of an annotation after its label or its place has changed. What it began with by itself is found
 * anew; what a person has entered stays, whatever it is.
 */
export function changedAttributes(
  attributes: Attributes,
  before: { readonly label: Label | undefined; readonly fragments: readonly Fragment[] },
  after: { readonly label: Label | undefined; readonly fragments: readonly Fragment[] },
  text: string,
  language: string | null,
): Attributes {
  const first = before.label ? newAttributes(before.label, text, before.fragments, language) : {};
  const fresh = after.label ? newAttributes(after.label, text, after.fragments, language) : {};
  const entered = Object.entries(attributes).filter(([name, value]) => first[name] !== value);
  // What a person took out stays out, unless the label is another one.
  const takenOut = Object.keys(first).filter((name) => !(name in attributes));
  const kept = before.label?.id === after.label?.id ? without(fresh, takenOut) : fresh;
  return { ...kept, ...Object.fromEntries(entered) };
}

function without(attributes: Attributes, names: readonly string[]): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}

/** A label with a number named `value` is a figure's, one with a choice named `kind` of "direct" is a quote's. */
function toldByWords(
  label: Label,
  text: string,
  fragments: readonly Fragment[],
  language: string | null,
): Attributes {
  const told: Record<string, AttributeValue | undefined> = {};
  const has = (name: string, type: string) =>
    label.attributes.some((definition) => definition.name === name && definition.type === type);
  if (has('value', 'number')) {
    const figure = parseFigure(fragments.map(({ exact }) => exact).join(' '), language);
    Object.assign(told, figure);
  }
  if (has('kind', 'choice')) told.kind = quoteKind(text, fragments);
  return Object.fromEntries(
    label.attributes.flatMap((definition) => {
      const value = told[definition.name];
      return value !== undefined && suits(definition, value) ? [[definition.name, value] as const] : [];
    }),
  );
}
