import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { FormatInfo, Problem } from '../../preload/contract';
import { exportAside } from '../formats/export-aside';
import type { Format } from '../formats/format';
import { previewExport } from '../formats/preview';
import { formatNamed, formats } from '../formats/table';
import { datasetName } from '../formats/target';
import { type Desk, tell } from '../window';
import type { Handlers } from './handle';
import { showing } from './progress';

type ExportChannel = 'export:run' | 'export:preview' | 'export:cancel' | 'formats:list';

/** The calls that write datasets. */
export const exportHandlers: Pick<Handlers<Desk>, ExportChannel> = {
  'export:run': async (settings, desk) => {
    const { session } = desk;
    const project = session.open;
    const format = formatNamed(settings.format);
    const out = await choosePlace(desk, format, datasetName(format, project.outline().title));
    if (out === null) return null;
    const onProblem = (problem: Problem) => tell(desk, 'problem', problem);
    return showing(desk, (onProgress) =>
      session.work((signal) => exportAside(project, { ...settings, out }, { onProgress, onProblem }, signal)),
    );
  },
  'export:preview': ({ settings, document }, { session }) => previewExport(session.open, settings, document),
  'export:cancel': (_input, { session }) => session.cancel(),
  'formats:list': () => formats.map(infoOf),
};

/** Asks for a file; for a format that is a folder, for the folder in which one of this name is made. */
async function choosePlace({ window }: Desk, format: Format, name: string): Promise<string | null> {
  const documents = app.getPath('documents');
  const title = `Export as ${format.title}`;
  if (format.layout === 'folder') {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: `${title}: where to put the folder ${name}`,
      buttonLabel: 'Export here',
      defaultPath: documents,
      properties: ['openDirectory', 'createDirectory'],
    });
    return filePaths[0] === undefined ? null : join(filePaths[0], name);
  }
  const extensions = format.extensions.map((extension) => extension.replace('.', ''));
  const { filePath } = await dialog.showSaveDialog(window, {
    title,
    buttonLabel: 'Export',
    defaultPath: join(documents, name),
    filters: [{ name: format.title, extensions }],
  });
  return filePath || null;
}

function infoOf({ name, title, layout, offsetUnits, carries, loses, options = [] }: Format): FormatInfo {
  return {
    ...{ name, title, layout, options: [...options] },
    ...{ offsetUnits: [...offsetUnits], carries: [...carries], loses: [...loses] },
  };
}
