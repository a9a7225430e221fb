import { useEffect } from 'react';
import { HistoryPanel } from '../history/HistoryPanel';
import { Inspector } from '../inspector/Inspector';
import { Library } from '../library/Library';
import { GuidelinesPanel } from '../settings/GuidelinesPanel';
import { useArticle } from '../state/article';
import { useProject } from '../state/project';
import { useScreen } from '../state/screen';
import { ArticlePane } from './ArticlePane';
import { BottomBar } from './BottomBar';
import { QuietLabelMode } from './LabelModeSwitch';
import { Panes } from './Panes';
import { TopBar } from './TopBar';
import { WorkProgress } from './WorkProgress';

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
      <Panes
        left={<Library />}
        beside={!isQuiet && <GuidelinesPanel />}
        right={side === 'history' ? <HistoryPanel /> : <Inspector />}
        rightName={side === 'history' ? 'History' : 'Annotations'}
      >
        <ArticlePane />
      </Panes>
      {isQuiet ? <QuietLabelMode /> : <BottomBar />}
    </>
  );
}
