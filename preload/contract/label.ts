import { z } from 'zod';

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

export const AttributeDefinition = z.intersection(z.object({ name: z.string().min(1) }), AttributeType);
export type AttributeDefinition = Readonly<z.infer<typeof AttributeDefinition>>;

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
});
export type Label = Readonly<z.infer<typeof Label>>;

export const LabelScheme = z.object({ labels: z.array(Label).min(1) });
export type LabelScheme = Readonly<z.infer<typeof LabelScheme>>;

/** The scheme of a new project. */
export const defaultScheme: LabelScheme = {
  labels: [
    {
      id: 'claim',
      name: 'Claim',
      colour: 'orange',
      shape: 'square',
      hotkey: 'c',
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
      attributes: [
        { name: 'speaker', type: 'text' },
        { name: 'cue', type: 'text' },
        { name: 'kind', type: 'choice', choices: ['direct', 'indirect', 'mixed'] },
      ],
    },
  ],
};
