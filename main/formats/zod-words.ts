import type { z } from 'zod';

/** The first thing that a schema found wrong, in one phrase: `"target.0.source": is not an IRI`. */
export function inWords(error: z.ZodError): string {
  const issue = error.issues[0];
  const where = issue?.path.join('.');
  return `${where ? `"${where}": ` : ''}${issue?.message ?? 'it has another shape than expected'}`;
}
