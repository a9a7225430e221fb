import { attributeTitle, type Label, type LabelScheme } from './label';

/** Why the things of a scheme could not be told apart, as the end of a sentence; null when they can. */
export function schemeFault({ labels, relations }: LabelScheme): string | null {
  const used = labels.filter(({ retired }) => !retired);
  const hotkey = twice(used.flatMap(({ hotkey }) => (hotkey === undefined ? [] : [hotkey.toLowerCase()])));
  if (hotkey !== null) return `two labels have the key “${hotkey}”`;
  const name = twice(used.map(({ name }) => name.trim().toLowerCase()));
  if (name !== null) return `two labels are named “${name}”`;
  const id = twice(labels.map(({ id }) => id)) ?? twice(relations.map(({ id }) => id));
  if (id !== null) return `two of them have the id “${id}”`;
  for (const label of labels) {
    const attribute =
      twice(label.attributes.map(({ name }) => name)) ?? twice(label.attributes.map(attributeTitle));
    if (attribute !== null) return `“${label.name}” has two attributes named “${attribute}”`;
  }
  return null;
}

/** The first value that is there a second time, or null. */
function twice(values: readonly string[]): string | null {
  return values.find((value, index) => values.indexOf(value) < index) ?? null;
}

/** The labels that are offered, in their order: the first nine have the digits 1 to 9 as keys. */
export function offeredLabels({ labels }: LabelScheme): readonly Label[] {
  return labels.filter(({ retired }) => !retired);
}
