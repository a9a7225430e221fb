import { ExportDialog } from '../export/ExportDialog';
import { ExportReportDialog } from '../export/ExportReportDialog';
import { Palette } from '../palette/Palette';
import { ImportPreviewDialog } from '../preview/ImportPreviewDialog';
import { ReadAgainDialog } from '../preview/ReadAgainDialog';
import { ReanchorDialog } from '../reanchor/ReanchorDialog';
import { LabelsDialog } from '../settings/LabelsDialog';
import { useProject } from '../state/project';
import { useScreen } from '../state/screen';
import { EverywhereDialog } from '../suggest/EverywhereDialog';
import { LearningDialog } from '../suggest/LearningDialog';
import { AnnotatorDialog } from './AnnotatorDialog';
import { EditArticleDialog } from './EditArticleDialog';
import { ImportReportDialog } from './ImportReportDialog';
import { KeysDialog } from './KeysDialog';
import { NeedsProject } from './NeedsProject';
import { NewProjectDialog } from './NewProjectDialog';

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dialog = useScreen((state) => state.dialog);
  const hasProject = useProject(({ project }) => project !== null);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'palette':
      return <Palette query={dialog.query} />;
    case 'keys':
      return <KeysDialog />;
    case 'new-project':
      return <NewProjectDialog />;
    case 'annotator':
      return <AnnotatorDialog />;
    case 'edit-article':
      return <EditArticleDialog id={dialog.document} />;
    case 'read-again':
      return <ReadAgainDialog document={dialog.document} encoding={dialog.encoding} />;
    case 'reanchor':
      return <ReanchorDialog document={dialog.document} />;
    case 'labels':
      return hasProject ? <LabelsDialog tab={dialog.tab} /> : <NeedsProject />;
    case 'learning':
      return hasProject ? <LearningDialog /> : <NeedsProject />;
    case 'accept-everywhere':
      return <EverywhereDialog chosen={dialog.chosen} threshold={dialog.threshold} />;
    case 'export':
      return hasProject ? <ExportDialog /> : <NeedsProject />;
    case 'export-report':
      return <ExportReportDialog report={dialog.report} />;
    case 'import-preview':
      return <ImportPreviewDialog {...dialog} />;
    case 'import-report':
      return <ImportReportDialog report={dialog.report} given={dialog.given} />;
  }
}
