import { z } from 'zod';
import type { Taken } from './annotation';

/** An annotation as Recogito's text annotator keeps it itself; positions are UTF-16 code units. */
const RecogitoAnnotation = z.object({
  id: z.string().min(1),
  bodies: z.array(
    z.object({
      purpose: z.string().optional(),
      value: z.union([z.string(), z.number(), z.boolean()]).optional(),
    }),
  ),
  target: z.object({
    selector: z
      .array(
        z.object({
          quote: z.string().min(1),
          start: z.int().nonnegative(),
          end: z.int().nonnegative(),
        }),
      )
      .min(1),
    created: z.iso.datetime().optional(),
    creator: z.object({ name: z.string().optional(), id: z.string().optional() }).optional(),
  }),
});

/** The annotation, or null where the JSON is none of Recogito's. */
export function recogitoAnnotation(json: unknown): Taken | null {
  const parsed = RecogitoAnnotation.safeParse(json);
  if (!parsed.success) return null;
  const { id, bodies, target } = parsed.data;
  const values = (tags: boolean) =>
    bodies.flatMap(({ purpose, value }) =>
      (purpose === 'tagging') === tags && value !== undefined ? [String(value)] : [],
    );
  const [label = 'highlighting', ...more] = values(true);
  const annotation = {
    id,
    label,
    attributes: more.length > 0 ? { tags: more.join(', ') } : {},
    note: values(false).join('\n\n'),
    creator: target.creator?.name ?? target.creator?.id ?? '',
    ...(target.created ? { created: target.created } : {}),
  };
  const targets = target.selector.map(({ quote, start, end }) => ({
    source: null,
    position: { start, end },
    quote: { exact: quote, prefix: '', suffix: '' },
    other: null,
  }));
  return { annotation, link: null, targets };
}
