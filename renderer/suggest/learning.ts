import { type LearnedModel, nothingLearned } from '../../preload/contract';
import { call } from '../state/bridge';
import { useJournal } from '../state/journal';
import { tellError, useNotices } from '../state/notices';

/** Forgets what was learned, as one step of the history. Resolves to whether it could be done. */
export async function forgetLearned(before: LearnedModel): Promise<boolean> {
  const after: LearnedModel = { ...nothingLearned, since: new Date().toISOString() };
  try {
    await put(after);
  } catch (error) {
    tellError(error);
    return false;
  }
  useJournal.getState().record({
    title: 'Forget what suggestions have learned',
    document: null,
    undo: () => put(before),
    redo: () => put(after),
  });
  const { tell, dismiss } = useNotices.getState();
  const id = tell({
    kind: 'info',
    text: 'What the suggestions had learned is forgotten. Your annotations are as they were.',
    action: {
      title: 'Undo',
      run: () => {
        dismiss(id);
        useJournal.getState().undo(null).catch(tellError);
      },
    },
  });
  return true;
}

async function put(model: LearnedModel): Promise<void> {
  await call('learning:put', { model });
}
