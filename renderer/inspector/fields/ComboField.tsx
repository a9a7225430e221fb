import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import popover from '../../ui/Popover.module.css';
import styles from './Fields.module.css';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly onLeave: () => void;
  readonly onEnter?: () => void;
  /** What the text can be completed to. */
  readonly offers: readonly string[];
  /** The list is short: a button opens all of it, and typing leaves nothing out. */
  readonly isShort?: boolean;
  /** Beside the field. */
  readonly children?: ReactNode;
}

/** The most entries that a list offers: who needs more types another letter. */
const MOST = 50;

/** A line of text that can be completed from a list. What is chosen from the list is kept at once. */
export function ComboField({
  name,
  label,
  text,
  onWrite,
  onLeave,
  onEnter,
  offers,
  isShort = false,
  children,
}: Props) {
  const typed = text.trim().toLocaleLowerCase();
  const fitting = isShort ? offers : offers.filter((offer) => offer.toLocaleLowerCase().includes(typed));
  return (
    <ComboBox
      className={styles.combo ?? ''}
      aria-label={label}
      allowsCustomValue
      items={fitting.slice(0, MOST).map((offer) => ({ id: offer }))}
      inputValue={text}
      onInputChange={onWrite}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && onWrite(String(key))}
      onFocus={onEnter ?? (() => undefined)}
      onBlur={onLeave}
    >
      <Input className={styles.input ?? ''} data-field={name} />
      {isShort && (
        <Button className={`${styles.pick} ${styles.open}`} aria-label={`All choices for ${label}`}>
          <ChevronDown size={13} aria-hidden="true" />
        </Button>
      )}
      {children}
      <Popover className={popover.popover ?? ''} offset={2}>
        <ListBox className={popover.list ?? ''}>
          {({ id }: { id: string }) => (
            <ListBoxItem id={id} textValue={id} className={popover.item ?? ''}>
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
