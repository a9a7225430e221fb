import { ListBox, ListBoxItem } from 'react-aria-components';
import { exactText, type Unsettled } from '../../preload/contract';
import { shorten } from '../state/edit-title';
import { useProject } from '../state/project';
import { plural } from '../ui/format';
import { LabelSign } from '../ui/LabelSign';
import styles from './Reanchor.module.css';

interface Props {
  readonly open: readonly Unsettled[];
  readonly current: Unsettled | null;
  readonly onSelect: (id: string) => void;
  readonly onAccept: (one: Unsettled) => void;
}

/** What is still to be settled. The arrow keys go through it; Enter takes what is offered first. */
export function UnsettledList({ open, current, onSelect, onAccept }: Props) {
  const labels = useProject(({ project }) => project?.scheme.labels);
  const orphans = open.filter(({ anchor }) => anchor === 'orphan').length;
  const name = (id: string) => labels?.find((label) => label.id === id)?.name ?? id;
  const byId = (id: unknown) => open.find(({ annotation }) => annotation.id === id);
  return (
    <>
      <p className={styles.counts} role="status">
        {plural(orphans, 'orphan')}, {open.length - orphans} moved
      </p>
      <ListBox
        className={styles.list ?? ''}
        aria-label="To be settled"
        autoFocus="first"
        disallowEmptySelection
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={current ? [current.annotation.id] : []}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (typeof key === 'string') onSelect(key);
        }}
        onAction={(key) => {
          const one = byId(key);
          if (one) onAccept(one);
        }}
      >
        {open.map((one) => {
          const { annotation, anchor } = one;
          const words = shorten(exactText(annotation));
          const label = labels?.find(({ id }) => id === annotation.label);
          return (
            <ListBoxItem
              key={annotation.id}
              id={annotation.id}
              className={styles.item ?? ''}
              textValue={`${anchor}: ${name(annotation.label)} ${words}`}
            >
              {label && <LabelSign label={label} />}
              <span className={styles.words}>{words}</span>
              <span className={styles.anchor} data-anchor={anchor}>
                {anchor}
              </span>
            </ListBoxItem>
          );
        })}
      </ListBox>
    </>
  );
}
