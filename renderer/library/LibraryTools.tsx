import { ArrowDownUp, Search, X } from 'lucide-react';
import { memo } from 'react';
import {
  Button,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Select,
  SelectValue,
} from 'react-aria-components';
import popover from '../ui/Popover.module.css';
import { type Order, orders } from './arrange';
import styles from './LibraryTools.module.css';
import { useLibraryView } from './library-view';

const names: Readonly<Record<Order, string>> = {
  added: 'Added',
  title: 'Title',
  date: 'Date',
  outlet: 'Outlet',
  status: 'Status',
};

/** The search field and the order of the article list. They keep their place while there is nothing to look for. */
export const LibraryTools = memo(function LibraryTools({ isDisabled }: { isDisabled: boolean }) {
  const { query, order, wanted, search, sortBy } = useLibraryView();
  const shown = wanted ?? order;
  return (
    <div className={styles.tools}>
      <SearchField
        className={styles.search ?? ''}
        aria-label="Search the articles"
        isDisabled={isDisabled}
        value={query}
        onChange={search}
      >
        <Search size={13} aria-hidden="true" />
        <Input className={styles.input ?? ''} placeholder="Search" />
        <Button className={styles.clear ?? ''}>
          <X size={13} aria-hidden="true" />
        </Button>
      </SearchField>
      <Select
        aria-label="Sort by"
        isDisabled={isDisabled}
        selectedKey={shown}
        onSelectionChange={(key) => void sortBy(orders.find((known) => known === key) ?? 'added')}
      >
        <Button className={styles.sort ?? ''}>
          <ArrowDownUp size={13} aria-hidden="true" />
          <SelectValue>{names[shown]}</SelectValue>
        </Button>
        <Popover className={popover.popover ?? ''} placement="bottom end">
          <ListBox className={popover.list ?? ''}>
            {orders.map((known) => (
              <ListBoxItem key={known} id={known} className={popover.item ?? ''}>
                {names[known]}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
    </div>
  );
});
