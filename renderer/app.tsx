import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Dialogs } from './dialogs/Dialogs';
import { Announcer } from './shell/Announcer';
import { DropTarget } from './shell/DropTarget';
import { useLook } from './shell/look';
import { Notices } from './shell/Notices';
import { startUp, useProblemNotices } from './shell/start-up';
import { Welcome } from './shell/Welcome';
import { WorkProgress } from './shell/WorkProgress';
import { Workspace } from './shell/Workspace';
import { useProject } from './state/project';

/** The whole window. It stays empty until it is known what it was opened for, so that nothing flashes by. */
export function App() {
  const [known, setKnown] = useState(false);
  const hasProject = useProject(({ project }) => project !== null);
  useEffect(() => startUp(() => setKnown(true)), []);
  useLook();
  useProblemNotices();
  return (
    <I18nProvider locale="en-GB">
      {!hasProject && <WorkProgress />}
      {known && (hasProject ? <Workspace /> : <Welcome />)}
      {known && <Dialogs />}
      <Announcer />
      <Notices />
      <DropTarget />
    </I18nProvider>
  );
}
