import { z } from 'zod';
import { DocumentSummary } from './document';
import { LabelScheme } from './label';

/** The project's own file, `gloss.json`. */
export const ProjectFile = z.object({
  schemaVersion: z.literal(1),
  title: z.string().min(1),
  created: z.iso.datetime(),
  scheme: LabelScheme,
});
export type ProjectFile = Readonly<z.infer<typeof ProjectFile>>;

/** A person's name as a folder name: letters, digits, dot, hyphen and underscore, at most 64. */
export const Annotator = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, 'use letters, digits, ".", "-" and "_" only');

/** Something wrong with a file of the project or with one that was to be added: what, where, what was done about it. */
export const Problem = z.object({
  file: z.string(),
  line: z.int().optional(),
  message: z.string(),
});
export type Problem = Readonly<z.infer<typeof Problem>>;

/** An open project but for its documents: a hundred thousand summaries are asked for in portions. */
export const ProjectOutline = z.object({
  dir: z.string(),
  title: z.string(),
  scheme: LabelScheme,
  annotator: z.string(),
  problems: z.array(Problem),
});
export type ProjectOutline = Readonly<z.infer<typeof ProjectOutline>>;

/** An open project as the window needs it: everything but the documents' texts and annotations. */
export const ProjectView = ProjectOutline.extend({ documents: z.array(DocumentSummary).readonly() });
export type ProjectView = Readonly<z.infer<typeof ProjectView>>;

/** Whether everything the person did is on the disk. */
export const SaveState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('saved') }),
  z.object({ state: z.literal('saving') }),
  z.object({ state: z.literal('failed'), message: z.string() }),
]);
export type SaveState = Readonly<z.infer<typeof SaveState>>;

/**
 * The save state of the window's project when the main process sent it. It comes as an event and with each answer,
 * and an answer may overtake events that were sent before it: what was sent later has the higher number.
 */
export const SaveNews = z.object({ number: z.int(), state: SaveState });
export type SaveNews = Readonly<z.infer<typeof SaveNews>>;
