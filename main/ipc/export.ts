import { join } from 'node:path';
import { app, dialog } from 'electron';
import { exportProject } from '../formats/export';
import { formatNamed } from '../formats/table';
import { type Desk, tell } from '../window';
import type { Handlers } from './handle';
import { sparing } from './progress';
import { fileNameFor } from './project';

/** The calls that write datasets. */
export const exportHandlers: Pick<Handlers<Desk>, 'export:run' | 'export:cancel'> = {
  'export:run': async ({ format: name, offsetUnit, labels }, desk) => {
    const { session, window } = desk;
    const project = session.open;
    const format = formatNamed(name);
    const extensions = format.extensions.map((extension) => extension.replace('.', ''));
    const { filePath } = await dialog.showSaveDialog(window, {
      title: `Export as ${format.title}`,
      buttonLabel: 'Export',
      defaultPath: join(app.getPath('documents'), fileNameFor(project.view(), extensions[0] ?? name)),
      filters: [{ name: format.title, extensions }],
    });
    if (!filePath) return null;
    const progress = sparing((value) => tell(desk, 'progress', value));
    return session.work((signal) =>
      exportProject(project, { format: name, out: filePath, offsetUnit, labels }, progress, signal),
    );
  },
  'export:cancel': (_input, { session }) => session.cancel(),
};
