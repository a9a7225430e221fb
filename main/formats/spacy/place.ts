import { z } from 'zod';

const offset = z.int().nonnegative();

/** `[start, end, label]`, or the same with names. */
export const Place = z.union(
  [
    z
      .tuple([offset, offset, z.string().min(1)], z.unknown())
      .transform(([start, end, label]) => ({ start, end, label })),
    z.object({ start: offset, end: offset, label: z.string().min(1) }),
  ],
  { error: 'this is neither [start, end, label] nor a span with start, end and label' },
);
export type Place = z.infer<typeof Place>;
