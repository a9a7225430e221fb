import { MoveLeft, MoveRight, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { type Annotation, exactText } from '../../preload/contract';
import { goTo } from '../editor/commands';
import { linksOf, removeRelation } from '../editor/relation-commands';
import { openArticle, run, useArticle } from '../state/article';
import { useProject } from '../state/project';
import styles from './Relations.module.css';

/** The relations of an annotation, in both directions. A click goes to the other one. */
export function RelationList({ annotation }: { annotation: Annotation }) {
  const editor = useArticle((state) => openArticle(state)?.editor);
  const types = useProject(({ project }) => project?.scheme.relations) ?? [];
  const links = editor ? linksOf(editor, annotation.id) : [];
  if (links.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Relations">
      {links.map(({ relation, other, outgoing }) => {
        const type = types.find(({ id }) => id === relation.type)?.name ?? relation.type;
        const words = exactText(other);
        const said = outgoing ? `${type} “${words}”` : `“${words}” ${type} this`;
        return (
          <li key={relation.id} className={styles.link}>
            <AriaButton className={styles.target ?? ''} aria-label={said} onPress={() => run(goTo(other.id))}>
              {outgoing ? (
                <MoveRight size={13} aria-hidden="true" />
              ) : (
                <MoveLeft size={13} aria-hidden="true" />
              )}
              <span className={styles.type}>{type}</span>
              <span className={styles.words}>{words}</span>
            </AriaButton>
            <AriaButton
              className={styles.remove ?? ''}
              aria-label={`Remove the relation ${said}`}
              onPress={() => run(removeRelation(relation.id))}
            >
              <X size={12} aria-hidden="true" />
            </AriaButton>
          </li>
        );
      })}
    </ul>
  );
}
