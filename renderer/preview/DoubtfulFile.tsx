import type { ArticlePreview, Doubt } from '../../preload/contract';
import { fileName, plural } from '../ui/format';
import { type Choice, columnsOf } from './choices';
import { EncodingSelect } from './EncodingSelect';
import styles from './Preview.module.css';
import { RoleSelects, TableRows } from './TablePreview';
import { Failure, TextPreview } from './TextPreview';
import type { Seen } from './use-previews';

interface Props {
  readonly doubt: Doubt;
  readonly choice: Choice;
  /** Undefined while it is being read. */
  readonly seen: Seen | undefined;
  readonly onChange: (choice: Choice) => void;
}

/** One doubtful file as it would be read, and what can be chosen for it. */
export function DoubtfulFile({ doubt, choice, seen, onChange }: Props) {
  const columns = columnsOf(seen, choice) ?? null;
  const table = doubt.kind === 'table' ? seen?.preview : null;
  return (
    <div className={styles.file}>
      <p className={styles.heading} title={doubt.path}>
        {fileName(doubt.path)}
      </p>
      <div className={styles.fields}>
        <EncodingSelect
          value={choice.encoding ?? doubt.encoding}
          onChange={(encoding) => onChange({ encoding })}
        />
        {table && (
          <RoleSelects
            preview={table}
            columns={columns}
            onChange={(next) => onChange({ ...choice, columns: next })}
          />
        )}
      </div>
      {table ? <TableRows preview={table} columns={columns} /> : <TextPreview seen={seen} />}
      <p className={styles.said} role="status">
        {seen?.preview ? said(seen.preview) : ''}
      </p>
      {table && columns === null && <Failure words="No column is the text: this table is left out." />}
    </div>
  );
}

function said({ columns, count, warnings }: ArticlePreview): string {
  const rows = columns.length > 0 ? `${plural(count, 'row')}. ` : '';
  return rows + warnings.slice(0, 2).join(' ');
}
