import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Doubt } from '../../preload/contract';
import { fileName } from '../ui/format';
import styles from './Preview.module.css';

interface Props {
  readonly doubts: readonly Doubt[];
  readonly current: Doubt;
  /** By the place in the list. */
  readonly onSelect: (at: number) => void;
}

/** The doubtful files, one of which is shown. */
export function DoubtList({ doubts, current, onSelect }: Props) {
  return (
    <ListBox
      className={styles.list ?? ''}
      aria-label="Doubtful files"
      disallowEmptySelection
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={[current.path]}
      onSelectionChange={(keys) => onSelect(doubts.findIndex(({ path }) => keys !== 'all' && keys.has(path)))}
    >
      {doubts.map(({ path, kind, encoding }) => (
        <ListBoxItem key={path} id={path} textValue={fileName(path)} className={styles.item ?? ''}>
          <span className={styles.name}>{fileName(path)}</span>
          <span className={styles.what}>{kind === 'table' ? 'table' : `perhaps ${encoding}`}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
