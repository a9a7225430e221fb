import { z } from 'zod';

/** The context that every Web Annotation names. */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** One value or a list of them, read as a list. */
const many = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).min(1, 'is empty').optional(),
  );

/** An IRI, or a reference relative to the file. */
const Iri = z.string({ error: 'is not one IRI' }).regex(/^[^\s<>"{}|\\^`]+$/, 'is not an IRI');
const Text = z.string({ error: 'is not one text' });
const Time = z.iso.datetime({ offset: true, error: 'is not one time such as 2031-05-03T10:00:00Z' });
const Place = z.int({ error: 'is not a whole number' }).nonnegative();

/** The same, where there must be one. */
const someOf = <T extends z.ZodType>(item: T) => many(item).transform((list) => list ?? []);

/** A string stands for the thing that has it as its id. */
const idOrObject = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => (typeof value === 'string' ? { id: value } : value), shape);

const Agent = idOrObject(
  z.object(
    { id: Iri.optional(), name: z.string().optional(), nickname: z.string().optional() },
    { error: 'is not a person or a program' },
  ),
);

/** Who made a thing, when, and under which terms. */
const provenance = {
  creator: many(Agent),
  created: Time.optional(),
  modified: Time.optional(),
  generated: Time.optional(),
  rights: many(Iri),
  canonical: Iri.optional(),
  via: many(Iri),
};

export interface Selector {
  readonly type?: readonly string[] | undefined;
  readonly value?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly exact?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly refinedBy?: readonly Selector[] | undefined;
}

const Selector: z.ZodType<Selector> = idOrObject(
  z
    .object(
      {
        id: Iri.optional(),
        type: many(z.string()),
        value: Text.optional(),
        conformsTo: Iri.optional(),
        start: Place.optional(),
        end: Place.optional(),
        exact: Text.optional(),
        prefix: Text.optional(),
        suffix: Text.optional(),
        refinedBy: z.lazy(() => many(Selector)),
      },
      { error: 'is not a selector' },
    )
    .superRefine((selector, { addIssue }) => {
      const lacks = (field: keyof typeof selector) =>
        addIssue({
          code: 'custom',
          path: [field],
          message: `is missing, which a ${selector.type} must have`,
        });
      const is = (type: string) => selector.type?.includes(type);
      if (is('FragmentSelector') && selector.value === undefined) lacks('value');
      if (is('TextQuoteSelector') && selector.exact === undefined) lacks('exact');
      if (is('TextPositionSelector') && selector.start === undefined) lacks('start');
      if (is('TextPositionSelector') && selector.end === undefined) lacks('end');
    }),
);

const sets = ['Choice', 'Composite', 'List', 'Independents'];

/** A body or a target. */
export interface Resource {
  readonly id?: string | undefined;
  readonly type?: readonly string[] | undefined;
  readonly value?: string | undefined;
  readonly purpose?: readonly string[] | undefined;
  readonly source?: Resource | undefined;
  readonly selector?: readonly Selector[] | undefined;
  readonly items?: readonly Resource[] | undefined;
}

const Resource: z.ZodType<Resource> = idOrObject(
  z
    .object(
      {
        ...provenance,
        id: Iri.optional(),
        type: many(z.string()),
        value: Text.optional(),
        format: many(Text),
        language: many(Text),
        processingLanguage: Text.optional(),
        textDirection: z.enum(['ltr', 'rtl', 'auto'], { error: 'is not ltr, rtl or auto' }).optional(),
        purpose: many(z.string()),
        selector: many(Selector),
        source: z.lazy(() => Resource.optional()),
        items: z.lazy(() => z.array(Resource).min(1, 'is empty').optional()),
      },
      { error: 'is neither an IRI nor an object' },
    )
    .superRefine(({ id, type = [], value, source, items }, { addIssue }) => {
      const fault = (message: string) => addIssue({ code: 'custom', message });
      const kinds = type.filter((name) => sets.includes(name));
      if (kinds.length > 1) fault(`cannot be ${kinds.join(' and ')} at once`);
      else if (items && kinds.length === 0) fault('has items, but does not say of what kind the set is');
      else if (kinds.length > 0 && !items) fault(`is a ${kinds[0]} without items`);
      else if (type.includes('TextualBody') && value === undefined) fault('is a TextualBody without a value');
      else if (type.includes('SpecificResource') && !source) fault('is a SpecificResource without a source');
      else if (id === undefined && value === undefined && !source && !items)
        fault('has no id, no value and no source');
    }),
);

const AttributeValue = z.union([z.string(), z.number(), z.boolean()]);

/** One annotation of the W3C Web Annotation Data Model, with what Gloss adds in its own namespace. */
export const WebAnnotation = z
  .object({
    ...provenance,
    id: Iri.optional(),
    type: someOf(Text).refine((type) => type.includes('Annotation'), 'is not Annotation'),
    motivation: many(z.string()),
    body: many(Resource),
    bodyValue: Text.optional(),
    target: someOf(Resource).refine((targets) => targets.length > 0, 'is missing'),
    generator: many(Agent),
    'gloss:id': z.string().min(1).optional(),
    'gloss:origin': z.record(z.string(), z.unknown()).optional(),
    'gloss:attributes': z
      .array(z.object({ 'gloss:name': z.string(), 'gloss:value': AttributeValue }))
      .default([]),
  })
  .refine(({ body, bodyValue }) => !body || bodyValue === undefined, {
    error: 'has both a body and a bodyValue',
  });
export type WebAnnotation = z.infer<typeof WebAnnotation>;
