import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** What stands where nothing is yet: what to do next and how, and at most one button to do it. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
