import type { ExportReport, ExportSettings, OffsetUnit, Problem, Progress } from '../../preload/contract';
import type { ExportedProject } from './entries';
import type { Format } from './format';
import type { Spool } from './spool';
import type { Staged } from './staged';

export type ExportOptions = ExportSettings & {
  /**
   * A file, or a folder in which one named after the project is written. For a format that is a folder: that folder,
   * which must not be there yet or be a dataset that Gloss wrote.
   */
  readonly out: string;
};

/** The report of an export, with what was wrong on the way: each problem is also counted or listed in the report. */
export type Exported = ExportReport & { readonly problems: readonly Problem[] };

/** One export under way. */
export interface Job {
  readonly project: ExportedProject;
  readonly format: Format;
  readonly unit: OffsetUnit;
  readonly options: ExportOptions;
  /** The file or folder; a split file stands beside it under names of its own. */
  readonly path: string;
  readonly staged: Staged;
  readonly spool: Spool;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal | undefined;
}
