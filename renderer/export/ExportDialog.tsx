import { useState } from 'react';
import type { ExportSettings, FormatInfo, ProjectView } from '../../preload/contract';
import { runExport } from '../commands/project-actions';
import dialog from '../dialogs/Dialog.module.css';
import { Buttons, DialogFrame } from '../dialogs/DialogFrame';
import { Tick } from '../dialogs/Tick';
import { usePreferences } from '../state/preferences';
import { useProject } from '../state/project';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { plural } from '../ui/format';
import { type Draft, newDraft, passing, settingsOf } from './draft';
import styles from './Export.module.css';
import { Filters } from './Filters';
import { FormatFields } from './FormatFields';
import { PreviewPane } from './PreviewPane';
import { SplitFields } from './SplitFields';
import { type ExportFacts, useExportFacts } from './use-export-facts';
import { usePreview } from './use-preview';

/** Asks what is exported and how, and shows what comes of it; where to is asked by the system's dialog afterwards. */
export function ExportDialog() {
  const facts = useExportFacts();
  const project = useProject((state) => state.project);
  const last = usePreferences(({ preferences }) => preferences?.exportFormat);
  const [chosen, setChosen] = useState(last);
  const format = facts?.formats.find(({ name }) => name === chosen) ?? facts?.formats[0];
  return (
    <DialogFrame title="Export" wide>
      {facts && project && format ? (
        <Choice facts={facts} project={project} format={format} onFormat={setChosen} />
      ) : (
        <p className={dialog.hint}>Counting what there is…</p>
      )}
    </DialogFrame>
  );
}

interface Props {
  readonly facts: ExportFacts;
  readonly project: ProjectView;
  readonly format: FormatInfo;
  readonly onFormat: (name: string) => void;
}

function Choice({ facts: { formats, usage }, project, format, onFormat }: Props) {
  const close = useScreen((state) => state.close);
  const [draft, setDraft] = useState(newDraft);
  const change = (next: Partial<Draft>) => setDraft((current) => ({ ...current, ...next }));
  const settings = settingsOf(draft, format);
  const preview = usePreview(settings);
  const amount = settings && passing(project.documents, settings).length;
  const write = () => {
    if (!settings) return;
    close();
    usePreferences.getState().change({ exportFormat: format.name });
    void runExport(settings);
  };
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.choices}>
          <FormatFields formats={formats} format={format} onFormat={onFormat} draft={draft} change={change} />
          <Filters
            usage={usage}
            scheme={project.scheme}
            documents={project.documents}
            draft={draft}
            change={change}
          />
          <SplitFields draft={draft} change={change} />
          <Tick isSelected={draft.strict} onChange={(strict) => change({ strict })}>
            Write nothing if anything would be lost
          </Tick>
        </div>
        <div className={styles.result}>
          <PreviewPane preview={preview} format={format} isEmpty={project.documents.length === 0} />
        </div>
      </div>
      <div className={styles.foot}>
        <p role="status">{amountWords(settings, amount, usage)}</p>
        <Buttons>
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" autoFocus onPress={write} isDisabled={!amount}>
            Choose where…
          </Button>
        </Buttons>
      </div>
    </>
  );
}

/** How many annotations are in the articles is known without reading them only while every article is exported. */
function amountWords(
  settings: ExportSettings | null,
  amount: number | null,
  usage: ExportFacts['usage'],
): string {
  if (!settings || amount === null) return 'Nothing is chosen, or a field is wrong.';
  const { labels, annotators = Object.keys(usage.annotators), statuses, outlets, from, to } = settings;
  if (statuses) return `At most ${plural(amount, 'article')}: those that have come so far.`;
  if (outlets || from || to) return `${plural(amount, 'article')} of that outlet and date.`;
  const annotations = annotators
    .flatMap((name) => Object.entries(usage.annotators[name] ?? {}))
    .reduce((sum, [label, count]) => sum + (!labels || labels.includes(label) ? count : 0), 0);
  return `${plural(annotations, 'annotation')} in ${plural(amount, 'article')}.`;
}
