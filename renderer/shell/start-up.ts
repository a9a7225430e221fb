import { useEffect } from 'react';
import { type CommandId, commands } from '../../preload/contract';
import { labelSelection, runCommand } from '../commands/actions';
import { bindKeys } from '../commands/keys';
import { showProject } from '../commands/project-actions';
import { call, listen } from '../state/bridge';
import { useJournal } from '../state/journal';
import { tellError, tellProblem, useNotices } from '../state/notices';
import { usePreferences } from '../state/preferences';
import { useProject } from '../state/project';
import { useScreen } from '../state/screen';
import { hurry, painted } from '../state/slices';
import { watchSuggestions } from '../state/suggestions';
import { plural } from '../ui/format';

/**
 * Listens to the main process and the keyboard, and finds out what the window was opened for; calls `onKnown` then.
 * When that is on the screen, the main process is told. Returns the function that ends the listening.
 */
export function startUp(onKnown: () => void): () => void {
  const ends = [
    listen('project', (project) => void showProject(project)),
    listen('saveState', (news) => useProject.getState().hearSaved(news)),
    listen('problem', tellProblem),
    listen('progress', (progress) => useScreen.getState().setProgress(progress)),
    listen('command', obeyMenu),
    watchSuggestions(),
    bindKeys(),
    watchLeaving(),
  ];
  findOut()
    .catch(tellError)
    .then(onKnown)
    .then(painted)
    .then(() => call('window:ready', undefined))
    .catch(tellError);
  return () => {
    for (const end of ends) end();
  };
}

/** The main process says so before it closes the window or opens another project in it (see `main/window.ts`). */
function watchLeaving(): () => void {
  const leave = (event: Event) => {
    hurry();
    // A step of the history that changes many articles is not left in its middle.
    if (event instanceof CustomEvent && Array.isArray(event.detail))
      event.detail.push(useJournal.getState().inTurn(async () => null));
  };
  window.addEventListener('gloss:leave', leave);
  return () => window.removeEventListener('gloss:leave', leave);
}

async function findOut(): Promise<void> {
  await usePreferences.getState().load();
  await showProject(await call('project:current', undefined));
}

/** The menu names a command, or a label as `label:` and its id. */
function obeyMenu(id: string): void {
  if (id.startsWith('label:')) labelSelection(id.slice('label:'.length));
  else if (isCommand(id)) runCommand(id);
}

function isCommand(id: string): id is CommandId {
  return commands.some((command) => command.id === id);
}

/** Says which files of a project could not be read when it was opened. */
export function useProblemNotices(): void {
  const problems = useProject(({ project }) => project?.problems);
  useEffect(() => {
    if (!problems || problems.length === 0) return;
    useNotices.getState().tell({
      kind: 'error',
      text: `${plural(problems.length, 'file')} of this project could not be read as it should. Everything else is here.`,
      details: problems.map(
        ({ file, line, message }) => `${file}${line ? `, line ${line}` : ''}: ${message}`,
      ),
    });
  }, [problems]);
}
