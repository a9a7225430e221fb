import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { LearnedModel, LearningCurves, LearningReport } from '../../preload/contract';
import { DialogFrame } from '../dialogs/DialogFrame';
import tabs from '../settings/Settings.module.css';
import { call } from '../state/bridge';
import { tellError } from '../state/notices';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import { formatMoment } from '../ui/format';
import styles from './Learning.module.css';
import { forgetLearned } from './learning';
import { suggesterName } from './learning-words';
import { SuggesterPanel } from './SuggesterPanel';

/** How the suggesters do in this project, and what they have learned from the person's decisions. */
export function LearningDialog() {
  const { report, curves } = useReport();
  const close = useScreen((state) => state.close);
  const model = curves?.model ?? report?.model;
  const forget = async () => {
    if (model && (await forgetLearned(model))) close();
  };
  return (
    <DialogFrame title="How the suggestions do" wide>
      {report && model ? (
        <>
          <Summary model={model} hasAny={report.suggesters.length > 0} />
          {report.suggesters.length > 0 && <Suggesters report={report} curves={curves} />}
          <div className={styles.foot}>
            <Button look="danger" isDisabled={model.learned === null} onPress={() => void forget()}>
              Forget what was learned
            </Button>
          </div>
        </>
      ) : (
        <p role="status">Counting your decisions…</p>
      )}
    </DialogFrame>
  );
}

function Summary({ model, hasAny }: { model: LearnedModel; hasAny: boolean }) {
  if (!hasAny) {
    return (
      <p className={styles.summary}>
        Nothing has been decided yet. Accept or reject suggestions, or annotate by hand: after 20 decisions on
        a suggester’s proposals its scores begin to follow yours.
      </p>
    );
  }
  return (
    <p className={`${styles.summary} ${styles.quiet}`}>
      Precision: how much of what was suggested you kept. Recall: how much of what you annotated had been
      suggested. {model.learned === null ? '' : `Last learned on ${formatMoment(model.learned)}.`}
      {model.since === null ? '' : ` Only decisions after ${formatMoment(model.since)} count.`}
    </p>
  );
}

function Suggesters({
  report: { suggesters },
  curves,
}: {
  report: LearningReport;
  curves: LearningCurves | null;
}) {
  return (
    <Tabs className={styles.tabs ?? ''}>
      <TabList className={tabs.tabList ?? ''} aria-label="Suggesters">
        {suggesters.map(({ suggester }) => (
          <Tab key={suggester} id={suggester} className={tabs.tab ?? ''}>
            {suggesterName(suggester)}
          </Tab>
        ))}
      </TabList>
      {suggesters.map((one) => (
        <TabPanel key={one.suggester} id={one.suggester} className={styles.panel ?? ''}>
          <SuggesterPanel
            report={one}
            curve={curves?.curves[one.suggester] ?? null}
            learned={curves?.model.suggesters[one.suggester]}
          />
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** The report and the curves: each null until it is there. What is counted is shown while the rest is worked out. */
function useReport(): { report: LearningReport | null; curves: LearningCurves | null } {
  const [report, setReport] = useState<LearningReport | null>(null);
  const [curves, setCurves] = useState<LearningCurves | null>(null);
  useEffect(() => {
    const ask = async () => {
      setReport(await call('learning:report', undefined));
      setCurves(await call('learning:curves', undefined));
    };
    ask().catch(tellError);
  }, []);
  return { report, curves };
}
