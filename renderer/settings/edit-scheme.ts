import {
  type AttributeDefinition,
  commands,
  type Label,
  type LabelColour,
  type LabelPatterns,
  type LabelScheme,
  LabelShape,
  noPatterns,
  type RelationType,
} from '../../preload/contract';

/**
 * The order in which new labels get their colours: each as far as can be from those before it, to eyes that see red
 * and green alike too. See docs/decisions/0007-label-colours.md.
 */
const coloursInTurn: readonly LabelColour[] = [
  ...(['orange', 'blue', 'green', 'teal', 'rust', 'plum'] as const),
  ...(['rose', 'indigo', 'ochre', 'violet', 'olive', 'slate'] as const),
];

/** The scheme with a new label at its end, in a colour and with a sign that are not taken yet where there are such. */
export function withNewLabel(scheme: LabelScheme, name: string): LabelScheme {
  const { labels } = scheme;
  const free = <T extends string>(all: readonly T[], taken: readonly T[]): T | undefined =>
    all.find((one) => !taken.includes(one)) ?? all[labels.length % all.length];
  const label: Label = {
    id: newId(name, labels),
    name,
    colour:
      free(
        coloursInTurn,
        labels.map(({ colour }) => colour),
      ) ?? 'slate',
    shape:
      free(
        LabelShape.options,
        labels.map(({ shape }) => shape),
      ) ?? 'square',
    attributes: [],
    definition: '',
    examples: [],
    retired: false,
  };
  return { ...scheme, labels: [...labels, label] };
}

/** The scheme with something changed in one label. */
export function withLabel(scheme: LabelScheme, id: string, change: (label: Label) => Label): LabelScheme {
  return { ...scheme, labels: scheme.labels.map((label) => (label.id === id ? change(label) : label)) };
}

export function withoutLabel(scheme: LabelScheme, id: string): LabelScheme {
  return { ...scheme, labels: scheme.labels.filter((label) => label.id !== id) };
}

/** The scheme with a label at another place in the list; `to` is its index then. */
export function withLabelMoved(scheme: LabelScheme, id: string, to: number): LabelScheme {
  const label = scheme.labels.find((one) => one.id === id);
  if (!label) return scheme;
  const rest = scheme.labels.filter((one) => one.id !== id);
  const at = Math.max(0, Math.min(rest.length, to));
  return { ...scheme, labels: [...rest.slice(0, at), label, ...rest.slice(at)] };
}

export function withNewRelation(scheme: LabelScheme, name: string): LabelScheme {
  const relation: RelationType = { id: newId(name, scheme.relations), name };
  return { ...scheme, relations: [...scheme.relations, relation] };
}

/** An id from a name: lower case, words joined by hyphens, unlike those that are there. */
function newId(name: string, taken: readonly { readonly id: string }[]): string {
  const stem =
    name
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'label';
  let id = stem;
  for (let number = 2; taken.some((one) => one.id === id); number++) id = `${stem}-${number}`;
  return id;
}

/** The attributes with a new one at their end. Its values are kept under a name that no other attribute has. */
export function withNewAttribute(
  attributes: readonly AttributeDefinition[],
  title: string,
): readonly AttributeDefinition[] {
  let name = title;
  for (let number = 2; attributes.some((one) => one.name === name); number++) name = `${title}-${number}`;
  return [...attributes, { name, type: 'text', ...(name !== title && { title }) }];
}

/** The attribute under another title; the name under which its values are kept stays. */
export function renamed(
  { title: _before, ...attribute }: AttributeDefinition,
  title: string,
): AttributeDefinition {
  return title === attribute.name ? attribute : { ...attribute, title };
}

/** The label with other patterns; without any where nothing is left of them. */
export function withPatterns(label: Label, change: Partial<LabelPatterns>): Label {
  const { patterns: before, ...rest } = label;
  const patterns = { ...noPatterns, ...before, ...change };
  return patterns.words.length === 0 && patterns.expression === '' && !patterns.matchCase
    ? rest
    : { ...rest, patterns };
}

/** What stands on each line, without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** What is wrong with a name for a label, in a sentence; null when nothing is. `id` is the label that gets it. */
export function nameFault(scheme: LabelScheme, id: string | null, name: string): string | null {
  if (name.trim() === '') return 'A label needs a name.';
  const same = scheme.labels.find(
    (label) => label.id !== id && !label.retired && label.name.toLowerCase() === name.trim().toLowerCase(),
  );
  return same ? `There is a label “${same.name}” already.` : null;
}

/** Why a letter cannot be the key of a label, in a sentence; null when it can. */
export function hotkeyFault(scheme: LabelScheme, id: string, letter: string): string | null {
  if (letter === '') return null;
  if (!/^\p{L}$/u.test(letter))
    return 'Choose one letter. The digits 1 to 9 come from the order of the labels.';
  const key = letter.toLowerCase();
  const label = scheme.labels.find(
    (one) => one.id !== id && !one.retired && one.hotkey?.toLowerCase() === key,
  );
  if (label) return `“${label.name}” has the key ${key.toUpperCase()}.`;
  const command = commands.find((one) => 'keys' in one && one.keys.some((each: string) => each === key));
  return command ? `${key.toUpperCase()} is the key of “${command.title}”.` : null;
}
