import type { Contribution } from '../../preload/contract';
import type { Project } from '../project/project';

/** Puts what a dataset brings into the set that it is for. Throws GlossError as `Project.change` does. */
export async function contribute(
  project: Project,
  { document, annotator, added, addedRelations, status, note }: Contribution,
): Promise<void> {
  if (added.length + addedRelations.length > 0)
    await project.change(document, { added, addedRelations }, annotator);
  if (status !== null) await project.setStatus(document, status, annotator);
  if (note !== null) await project.setNote(document, note, annotator);
}

/** Takes it out again. */
export async function withdraw(
  project: Project,
  { document, annotator, added, addedRelations, before, note }: Contribution,
): Promise<void> {
  const [removed, removedRelations] = [added, addedRelations].map((all) => all.map(({ id }) => id));
  await project.change(document, { removed, removedRelations }, annotator);
  await project.setStatus(document, before, annotator);
  if (note !== null) await project.setNote(document, '', annotator);
}
