import { z } from 'zod';
import { Annotator } from './project';

/** What one person has chosen on this computer, whatever the project. */
export const Preferences = z.object({
  schemaVersion: z.literal(1),
  annotator: Annotator,
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  font: z.enum(['serif', 'sans']),
  /** Of the article, in CSS pixels. */
  fontSize: z.number().min(12).max(32),
  /** What is selected by mouse takes whole words; Alt held down does the opposite of this. */
  snapToWords: z.boolean().default(false),
  /** How much the whole window is enlarged; 1 when it is not said. */
  zoom: z.number().min(1).max(2).optional(),
  /** Whether suggestions are drawn, and how sure they must be for it, from 0 to 1. */
  suggestions: z.object({ isShown: z.boolean(), threshold: z.number().min(0).max(1) }).optional(),
  /** The dataset format that was exported last. */
  exportFormat: z.string().optional(),
  /** Widths in CSS pixels; a closed pane keeps the width it will have when it is opened again. */
  panes: z.object({
    left: z.number().min(180).max(600),
    right: z.number().min(220).max(720),
    leftOpen: z.boolean(),
    rightOpen: z.boolean(),
  }),
  recent: z.array(z.object({ dir: z.string(), title: z.string(), opened: z.iso.datetime() })),
});
export type Preferences = Readonly<z.infer<typeof Preferences>>;
