import { ChevronDown } from 'lucide-react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useProject } from '../state/project';
import { Button } from '../ui/Button';
import { LabelSign } from '../ui/LabelSign';
import popover from '../ui/Popover.module.css';
import styles from './Find.module.css';
import { useFind } from './find';
import { labelFound } from './label-found';

/** Puts one label on everything that was found, or on what is ticked. */
export function LabelMenu() {
  const labels = useProject(({ project }) => project?.scheme.labels) ?? [];
  const count = useFind(({ hits }) => hits.length);
  const ticked = useFind((state) => state.ticked.size);
  const what =
    ticked > 0
      ? `Label ${ticked.toLocaleString('en-GB')} ticked`
      : `Label all ${count.toLocaleString('en-GB')}`;
  return (
    <MenuTrigger>
      <Button isDisabled={count === 0}>
        {count === 0 ? 'Label all' : what}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={popover.popover ?? ''} placement="bottom end">
        <Menu
          className={popover.list ?? ''}
          aria-label={what}
          onAction={(key) => void labelFound(String(key))}
        >
          <MenuSection>
            <Header className={styles.menuTitle ?? ''}>{what} as</Header>
            {labels
              .filter(({ retired }) => !retired)
              .map((label) => (
                <MenuItem key={label.id} id={label.id} className={popover.item ?? ''} textValue={label.name}>
                  <span className={styles.labelName}>
                    <LabelSign label={label} />
                    {label.name}
                  </span>
                </MenuItem>
              ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
