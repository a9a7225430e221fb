import { type Desk, tell } from '../window';
import type { Handlers } from './handle';

/** The calls about suggestions. */
export const suggestHandlers: Pick<
  Handlers<Desk>,
  'suggest:document' | 'learning:report' | 'learning:put'
> = {
  'suggest:document': async ({ document }, desk) => {
    const finished = await desk.session.suggesting.document(document, (batch) =>
      tell(desk, 'suggestions', batch),
    );
    return { finished };
  },
  'learning:report': (_input, { session }) => session.suggesting.learning.report(),
  'learning:put': ({ model }, { session }) => session.suggesting.learning.put(model),
};
