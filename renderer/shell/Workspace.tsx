import { type ReactNode, useEffect } from 'react';
import { HistoryPanel } from '../history/HistoryPanel';
import { Inspector } from '../inspector/Inspector';
import { Library } from '../library/Library';
import { GuidelinesPanel } from '../settings/GuidelinesPanel';
import { useArticle } from '../state/article';
import { useProject } from '../state/project';
import { type RightPane, useScreen } from '../state/screen';
import { QueueBar } from '../suggest/QueueBar';
import { SuggestionPanel } from '../suggest/SuggestionPanel';
import { ArticlePane } from './ArticlePane';
import { BottomBar } from './BottomBar';
import { QuietLabelMode } from './LabelModeSwitch';
import { Panes } from './Panes';
import { TopBar } from './TopBar';
import { WorkProgress } from './WorkProgress';

const rightPanes: Readonly<Record<RightPane, { readonly name: string; readonly pane: ReactNode }>> = {
  annotations: { name: 'Annotations', pane: <Inspector /> },
  suggestions: { name: 'Suggestions', pane: <SuggestionPanel /> },
  history: { name: 'History', pane: <HistoryPanel /> },
};

/** The main view of an open project. */
export function Workspace() {
  const title = useProject(({ project }) => project?.title);
  useEffect(() => {
    document.title = title ? `${title} – Gloss` : 'Gloss';
  }, [title]);
  const open = useArticle((state) => state.open);
  // An article that was chosen from the list is read next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about the change.
  useEffect(() => useScreen.setState({ drawer: null }), [open]);
  const side = useScreen((state) => state.side);
  const isQuiet = useScreen((state) => state.isQuiet);
  const notSaved = useProject(({ saveState }) => saveState.state === 'failed');
  return (
    <>
      {(!isQuiet || notSaved) && <TopBar />}
      <WorkProgress />
      <QueueBar />
      <Panes
        left={<Library />}
        beside={!isQuiet && <GuidelinesPanel />}
        right={rightPanes[side].pane}
        rightName={rightPanes[side].name}
      >
        <ArticlePane />
      </Panes>
      {isQuiet ? <QuietLabelMode /> : <BottomBar />}
    </>
  );
}
