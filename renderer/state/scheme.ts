import { useMemo } from 'react';
import { type Label, type LabelScheme, offeredLabels } from '../../preload/contract';
import { redrawWith } from './article';
import { call } from './bridge';
import { useJournal } from './journal';
import { tellError } from './notices';
import { useProject } from './project';

/** One change at a time, each made to what the one before has left. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Changes the project's labels and relation types, as one step of the history. Resolves to whether it could be done;
 * the person is told when not. A change that changes nothing is none.
 */
export function editScheme(title: string, edit: (scheme: LabelScheme) => LabelScheme): Promise<boolean> {
  const turn = last.then(async () => {
    const before = useProject.getState().project?.scheme;
    if (!before) return false;
    const after = edit(before);
    if (JSON.stringify(after) === JSON.stringify(before)) return true;
    try {
      await putScheme(after);
    } catch (error) {
      tellError(error);
      return false;
    }
    useJournal.getState().record({
      title,
      document: null,
      undo: () => putScheme(before),
      redo: () => putScheme(after),
    });
    return true;
  });
  last = turn;
  return turn;
}

/** Rejects, and changes nothing, where the scheme cannot be. */
export async function putScheme(wanted: LabelScheme): Promise<void> {
  showScheme((await call('scheme:change', { scheme: mutable(wanted) })).scheme);
}

/** Shows the scheme that the project has now. */
export function showScheme(scheme: LabelScheme): void {
  const { project, setProject } = useProject.getState();
  if (project) setProject({ ...project, scheme });
  redrawWith(scheme);
}

function mutable({ labels, relations }: LabelScheme) {
  return { labels: [...labels], relations: [...relations] };
}

/** The labels that are offered, in their order: the first nine have the digits 1 to 9 as keys. */
export function useOfferedLabels(): readonly Label[] {
  const scheme = useProject(({ project }) => project?.scheme);
  return useMemo(() => (scheme ? offeredLabels(scheme) : []), [scheme]);
}
