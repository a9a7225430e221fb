import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { DialogFrame } from '../dialogs/DialogFrame';
import { useProject } from '../state/project';
import { GuidelinesTab } from './GuidelinesTab';
import { LabelsTab } from './LabelsTab';
import { RelationsTab } from './RelationsTab';
import styles from './Settings.module.css';

/** The project's labels, kinds of relations and guidelines. */
export function LabelsDialog({ tab = 'labels' }: { tab?: string | undefined }) {
  const scheme = useProject(({ project }) => project?.scheme);
  if (!scheme) return null;
  return (
    <DialogFrame title="Labels and guidelines" wide>
      <Tabs className={styles.tabs ?? ''} defaultSelectedKey={tab}>
        <TabList className={styles.tabList ?? ''} aria-label="Labels and guidelines">
          <Tab id="labels" className={styles.tab ?? ''}>
            Labels
          </Tab>
          <Tab id="relations" className={styles.tab ?? ''}>
            Relations
          </Tab>
          <Tab id="guidelines" className={styles.tab ?? ''}>
            Guidelines
          </Tab>
        </TabList>
        <TabPanel id="labels" className={styles.panel ?? ''}>
          <LabelsTab scheme={scheme} />
        </TabPanel>
        <TabPanel id="relations" className={styles.panel ?? ''}>
          <RelationsTab scheme={scheme} />
        </TabPanel>
        <TabPanel id="guidelines" className={styles.panel ?? ''}>
          <GuidelinesTab />
        </TabPanel>
      </Tabs>
    </DialogFrame>
  );
}
