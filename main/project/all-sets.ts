import type { Status } from '../../preload/contract';
import type { Catalogue } from './catalogue';
import { annotatorsIn } from './removed';
import type { Usage } from './scheme';

/** What all annotators together have in a project, asked of the catalogue: no document's text is read. */
export class AllSets {
  constructor(
    private readonly root: string,
    private readonly catalogue: Catalogue,
  ) {}

  /** How often each label and each relation type is used, whoever used it. */
  async usage(): Promise<Usage> {
    return this.catalogue.usage(await annotatorsIn(this.root));
  }

  /** The statuses of these annotators' sets, by document. */
  async statuses(annotators: readonly string[]): Promise<Map<string, Status[]>> {
    return this.catalogue.statuses(annotators);
  }

  /** The texts that attributes of these names have in the project, whoever wrote them, most used first. */
  async values(names: readonly string[]): Promise<string[]> {
    return this.catalogue.values(await annotatorsIn(this.root), names);
  }
}
