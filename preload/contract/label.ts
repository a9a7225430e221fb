import { z } from 'zod';
import { AttributeValue } from './annotation';
import { LabelPatterns } from './pattern';

/** The colours a label can have. Each stands for an ink and a fill in the light and in the dark theme. */
export const LabelColour = z.enum([
  'orange',
  'blue',
  'green',
  'violet',
  'rose',
  'teal',
  'ochre',
  'slate',
  'indigo',
  'olive',
  'plum',
  'rust',
]);
export type LabelColour = z.infer<typeof LabelColour>;

/** The sign that tells labels apart without colour: square is a solid underline, circle a thin box, diamond a dotted underline. */
export const LabelShape = z.enum(['square', 'circle', 'diamond', 'triangle', 'star', 'bar']);
export type LabelShape = z.infer<typeof LabelShape>;

export const AttributeType = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text') }),
  z.object({ type: z.literal('number') }),
  z.object({ type: z.literal('boolean') }),
  z.object({ type: z.literal('choice'), choices: z.array(z.string()).min(1) }),
  z.object({ type: z.literal('span') }),
]);

export const AttributeDefinition = z.intersection(
  z.object({
    /** What annotations and exports say. Never changes, so that values stay where they are. */
    name: z.string().min(1),
    /** What the screen says, where that is something else: the attribute was renamed. */
    title: z.string().min(1).optional(),
    /** What a new annotation has. Without it the attribute is not there until somebody fills it in. */
    default: AttributeValue.optional(),
  }),
  AttributeType,
);
export type AttributeDefinition = Readonly<z.infer<typeof AttributeDefinition>>;

/** What the screen calls an attribute. */
export function attributeTitle({ name, title }: Pick<AttributeDefinition, 'name' | 'title'>): string {
  return title ?? name;
}

export const Label = z.object({
  /** What annotations and exports say. Never changes. */
  id: z.string().min(1),
  /** What the screen says. */
  name: z.string().min(1),
  colour: LabelColour,
  shape: LabelShape,
  /** One letter; the labels' digits come from their order. */
  hotkey: z.string().length(1).optional(),
  attributes: z.array(AttributeDefinition),
  /** When to use it, in a sentence or two of Markdown, and words that are good examples of it. */
  definition: z.string().default(''),
  examples: z.array(z.string()).default([]),
  /** What the project looks for by itself, to propose this label. */
  patterns: LabelPatterns.optional(),
  /** A retired label is offered no more; the annotations that have it keep it. */
  retired: z.boolean().default(false),
});
export type Label = Readonly<z.infer<typeof Label>>;

/** A kind of relation between two annotations: "supports", read from the first to the second. */
export const RelationType = z.object({ id: z.string().min(1), name: z.string().min(1) });
export type RelationType = Readonly<z.infer<typeof RelationType>>;

const defaultRelations: RelationType[] = [
  { id: 'supports', name: 'supports' },
  { id: 'contradicts', name: 'contradicts' },
  { id: 'repeats', name: 'repeats' },
  { id: 'answers', name: 'answers' },
];

export const LabelScheme = z.object({
  labels: z.array(Label).min(1),
  relations: z.array(RelationType).default(defaultRelations),
});
export type LabelScheme = Readonly<z.infer<typeof LabelScheme>>;

/** The scheme of a new project. */
export const defaultScheme: LabelScheme = LabelScheme.parse({
  labels: [
    {
      id: 'claim',
      name: 'Claim',
      colour: 'orange',
      shape: 'square',
      hotkey: 'c',
      definition: 'A statement of fact that can be checked, by whoever makes it.',
      attributes: [
        { name: 'claimant', type: 'text' },
        { name: 'checkworthy', type: 'number' },
      ],
    },
    {
      id: 'figure',
      name: 'Figure',
      colour: 'blue',
      shape: 'circle',
      hotkey: 'f',
      definition: 'A number with what it counts: a share, an amount, a quantity. Not a date.',
      attributes: [
        { name: 'value', type: 'number' },
        { name: 'unit', type: 'text' },
        { name: 'scale', type: 'number' },
        { name: 'approximate', type: 'boolean' },
        { name: 'of', type: 'text' },
      ],
    },
    {
      id: 'quote',
      name: 'Quote',
      colour: 'green',
      shape: 'diamond',
      hotkey: 'q',
      definition: 'What somebody said, in their words or reported.',
      attributes: [
        { name: 'speaker', type: 'text' },
        { name: 'cue', type: 'text' },
        { name: 'kind', type: 'choice', choices: ['direct', 'indirect', 'mixed'] },
      ],
    },
  ],
});
