import { useEffect } from 'react';
import { Inspector } from '../inspector/Inspector';
import { Library } from '../library/Library';
import { useProject } from '../state/project';
import { ArticlePane } from './ArticlePane';
import { BottomBar } from './BottomBar';
import { Panes } from './Panes';
import { TopBar } from './TopBar';
import { WorkProgress } from './WorkProgress';

/** The main view of an open project. */
export function Workspace() {
  const title = useProject(({ project }) => project?.title);
  useEffect(() => {
    document.title = title ? `${title} – Gloss` : 'Gloss';
  }, [title]);
  return (
    <>
      <TopBar />
      <WorkProgress />
      <Panes left={<Library />} right={<Inspector />}>
        <ArticlePane />
      </Panes>
      <BottomBar />
    </>
  );
}
