import styles from './Keys.module.css';
import { keyNames } from './key-names';

const onMac = navigator.platform.startsWith('Mac');

/** A key binding as one sees it on the keyboard. */
export function Keys({ binding }: { binding: string }) {
  return (
    <span className={styles.keys}>
      {keyNames(binding, onMac).map((name) => (
        <kbd key={name} className={styles.key}>
          {name}
        </kbd>
      ))}
    </span>
  );
}
