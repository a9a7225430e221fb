import type { ArticlePreview, TableColumns } from '../../preload/contract';
import { Select } from '../settings/Select';
import { plural } from '../ui/format';
import styles from './Preview.module.css';
import { nameOfRole, roles, withRole } from './roles';

interface Props {
  readonly preview: ArticlePreview;
  /** Null where no column is the text, so that the table is left out. */
  readonly columns: TableColumns | null;
  readonly onChange: (columns: TableColumns | null) => void;
}

const NONE = 'none';

/** Which column of a table is what: a list for each role. */
export function RoleSelects({ preview, columns, onChange }: Props) {
  const named = preview.columns.map((name, index) => ({ id: String(index), name }));
  return roles.map((role) => {
    const none = role === 'text' ? 'None: leave the table out' : 'None';
    const at = preview.columns.indexOf(columns?.[role] ?? '');
    return (
      <Select
        key={role}
        label={nameOfRole[role]}
        options={[{ id: NONE, name: none }, ...named]}
        value={at < 0 ? NONE : String(at)}
        onChange={(id) =>
          onChange(withRole(columns ?? preview.guess, role, preview.columns[Number(id)] ?? null))
        }
      />
    );
  });
}

/** The first rows of a table, with what each column was chosen to be above it. */
export function TableRows({ preview, columns }: Pick<Props, 'preview' | 'columns'>) {
  const { columns: names, rows, count } = preview;
  const roleOf = (name: string) => roles.find((role) => columns?.[role] === name);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it only when it has the focus
    <section className={styles.table} aria-label="First rows" tabIndex={0}>
      <table>
        <caption className="unseen">
          The first {rows.length} of {plural(count, 'row')}
        </caption>
        <thead>
          <tr>
            {names.map((name) => {
              const role = roleOf(name);
              return (
                <th key={name} scope="col" data-role={role}>
                  {name}
                  <span className={styles.role}>{role ? nameOfRole[role] : 'not read'}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name, and never move
            <tr key={row}>
              {names.map((name, at) => (
                <td key={name} data-role={roleOf(name)} dir="auto">
                  <div>{cells[at]}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
