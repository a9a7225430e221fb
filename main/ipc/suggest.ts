import { type Desk, tell } from '../window';
import type { Handlers } from './handle';
import { showing } from './progress';

type SuggestHandlers = Pick<
  Handlers<Desk>,
  | 'suggest:document'
  | 'suggest:project'
  | 'suggest:cancel'
  | 'suggest:choose'
  | 'suggest:accepted'
  | 'suggest:queue'
  | 'suggest:next'
  | 'learning:report'
  | 'learning:curves'
  | 'learning:put'
>;

/** The calls about suggestions, and what is learned for them. */
export const suggestHandlers: SuggestHandlers = {
  'suggest:document': async ({ document }, desk) => {
    const finished = await desk.session.suggesting.document(document, (batch) =>
      tell(desk, 'suggestions', batch),
    );
    if (finished) tell(desk, 'suggested', { document });
  },
  'suggest:project': (_input, desk) => {
    const { session } = desk;
    return showing(desk, (progress) => session.work((signal) => session.suggesting.all(progress, signal)));
  },
  'suggest:cancel': (_input, { session }) => session.cancel(),
  'suggest:choose': (choice, desk) => {
    const { session } = desk;
    return showing(desk, (progress) =>
      session.work((signal) => session.suggesting.choose(choice, progress, signal)),
    );
  },
  'suggest:accepted': ({ document, keys }, { session }) =>
    session.work((signal) => session.suggesting.accepted(document, keys, signal)),
  'suggest:queue': (settings, { session }) => session.suggesting.startQueue(settings),
  'suggest:next': (_input, { session }) => session.suggesting.next(),
  'learning:report': (_input, { session }) => session.suggesting.learning.report(),
  'learning:curves': (_input, { session }) => session.suggesting.learning.curves(),
  'learning:put': ({ model }, { session }) => session.suggesting.learning.put(model),
};
