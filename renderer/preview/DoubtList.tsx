import { ListBox, ListBoxItem } from 'react-aria-components';
import type { DatasetFacts, Doubt } from '../../preload/contract';
import { fileName, plural } from '../ui/format';
import styles from './Preview.module.css';

interface Props {
  readonly doubts: readonly Doubt[];
  readonly datasets: DatasetFacts | null;
  /** The path of a doubtful file; null for the datasets. */
  readonly current: string | null;
  readonly onSelect: (path: string | null) => void;
}

/** No path is empty. */
const DATASETS = '';

/** The doubtful files and the datasets, one of which is shown. */
export function DoubtList({ doubts, datasets, current, onSelect }: Props) {
  return (
    <ListBox
      className={styles.list ?? ''}
      aria-label="Doubtful files"
      disallowEmptySelection
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={[current ?? DATASETS]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        onSelect(key === DATASETS ? null : String(key));
      }}
    >
      {datasets && (
        <ListBoxItem id={DATASETS} textValue="Annotations" className={styles.item ?? ''}>
          <span className={styles.name}>Annotations</span>
          <span className={styles.what}>{plural(datasets.paths.length, 'dataset')}</span>
        </ListBoxItem>
      )}
      {doubts.map(({ path, kind, encoding }) => (
        <ListBoxItem key={path} id={path} textValue={fileName(path)} className={styles.item ?? ''}>
          <span className={styles.name}>{fileName(path)}</span>
          <span className={styles.what}>{kind === 'table' ? 'table' : `perhaps ${encoding}`}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
