import { type Desk, tell } from '../window';
import type { Handlers } from './handle';

/** The calls about suggestions. */
export const suggestHandlers: Pick<Handlers<Desk>, 'suggest:document'> = {
  'suggest:document': async ({ document }, desk) => {
    const finished = await desk.session.suggesting.document(document, (batch) =>
      tell(desk, 'suggestions', batch),
    );
    return { finished };
  },
};
