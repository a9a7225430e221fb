import { z } from 'zod';

/** A text with JSON in it, as tables keep records whose fields differ. An empty one counts as missing. */
export const jsonText = <T extends z.ZodType>(shape: T) =>
  z
    .string()
    .nullish()
    .transform((text, context): unknown => {
      if (!text) return undefined;
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('this is not JSON');
        return z.NEVER;
      }
    })
    .pipe(shape.optional());
