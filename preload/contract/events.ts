import { z } from 'zod';
import { DocumentId } from './document';
import { Problem, ProjectOutline, SaveNews } from './project';
import { Progress } from './reports';
import { Suggestion } from './suggestion';

/** What the main process tells the window unasked. */
export const events = {
  /** A command was chosen in the application menu. */
  command: z.string(),
  saveState: SaveNews,
  /** How far long work has come; null when it has ended. An event too: an answer may overtake the last report. */
  progress: Progress.nullable(),
  /** Something came up with a file of the open project. */
  problem: Problem,
  /**
   * Some of what is suggested in a document, and the keys (`suggestionKey`) of what is no longer; `textSha256` says in
   * which text.
   */
  suggestions: DocumentId.extend({
    textSha256: z.string(),
    suggestions: z.array(Suggestion),
    gone: z.array(z.string()),
  }),
  /** All that is suggested in a document has come. An event too: an answer may overtake the events before it. */
  suggested: DocumentId,
  /** Another project was opened in this window. */
  project: ProjectOutline,
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventValue<E extends EventName> = z.infer<(typeof events)[E]>;
