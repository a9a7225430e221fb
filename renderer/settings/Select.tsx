import { ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import dialog from '../dialogs/Dialog.module.css';
import popover from '../ui/Popover.module.css';
import styles from './Settings.module.css';

interface Props<T extends string> {
  readonly label: string;
  /** It is told to a screen reader only. */
  readonly isLabelHidden?: boolean;
  readonly options: readonly { readonly id: T; readonly name: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One out of a list that opens. */
export function Select<T extends string>({ label, isLabelHidden, options, value, onChange }: Props<T>) {
  return (
    <AriaSelect
      className={dialog.field ?? ''}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen && chosen.id !== value) onChange(chosen.id);
      }}
    >
      <Label className={isLabelHidden ? 'unseen' : ''}>{label}</Label>
      <Button className={styles.select ?? ''}>
        <SelectValue />
        <ChevronDown size={13} aria-hidden="true" />
      </Button>
      <Popover className={popover.popover ?? ''}>
        <ListBox className={popover.list ?? ''} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} className={popover.item ?? ''}>
              {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
