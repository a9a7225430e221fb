import { searchProject } from '../search/search';
import type { Desk } from '../window';
import type { Handlers } from './handle';
import { showing } from './progress';

/** The calls that look through every text. */
export const searchHandlers: Pick<Handlers<Desk>, 'search:project' | 'search:cancel'> = {
  'search:project': (query, desk) => {
    const project = desk.session.open;
    return showing(desk, (progress) =>
      desk.session.search((signal) => searchProject(project, query, progress, signal)),
    );
  },
  'search:cancel': (_input, { session }) => session.cancelSearch(),
};
