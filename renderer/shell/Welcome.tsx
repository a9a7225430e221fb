import { FolderOpen, FolderPlus, type LucideIcon, Newspaper } from 'lucide-react';
import { useEffect } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { CommandId } from '../../preload/contract';
import { runCommand } from '../commands/actions';
import { openProject } from '../commands/project-actions';
import { usePreferences } from '../state/preferences';
import styles from './Welcome.module.css';

const ways: readonly { id: CommandId; icon: LucideIcon; title: string; hint: string }[] = [
  { id: 'project.new', icon: FolderPlus, title: 'New project', hint: 'An empty folder for your articles' },
  { id: 'project.open', icon: FolderOpen, title: 'Open project', hint: 'A folder that holds a gloss.json' },
  {
    id: 'project.sample',
    icon: Newspaper,
    title: 'Open the sample project',
    hint: 'Five short articles to try it on',
  },
];

/** The first screen: what Gloss is, the three ways in, and the projects of late. */
export function Welcome() {
  const recent = usePreferences(({ preferences }) => preferences?.recent ?? none);
  useEffect(() => {
    document.title = 'Gloss';
  }, []);
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <h1 className={styles.name}>Gloss</h1>
        <p className={styles.what}>
          Read articles closely, mark their claims, figures and quotes, and export what you marked as a
          labelled dataset.
        </p>
        <ul className={styles.ways}>
          {ways.map(({ id, icon: Icon, title, hint }) => (
            <li key={id}>
              <AriaButton className={styles.way ?? ''} onPress={() => runCommand(id)}>
                <Icon size={18} aria-hidden="true" />
                <span>
                  {title}
                  <span className={styles.hint}>{hint}</span>
                </span>
              </AriaButton>
            </li>
          ))}
        </ul>
        {recent.length > 0 && (
          <section aria-labelledby="recent">
            <h2 id="recent" className={styles.heading}>
              Recent projects
            </h2>
            <ul>
              {recent.map(({ dir, title }) => (
                <li key={dir}>
                  <AriaButton className={styles.recent ?? ''} onPress={() => void openProject(dir)}>
                    {title}
                    <span className={styles.dir}>{dir}</span>
                  </AriaButton>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className={styles.drop}>Or drop a project folder on this window.</p>
      </div>
    </main>
  );
}

const none: readonly never[] = [];
