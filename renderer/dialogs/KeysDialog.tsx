import { type Command, commands, type Label, menus } from '../../preload/contract';
import { useOfferedLabels } from '../state/scheme';
import { Keys } from '../ui/Keys';
import { keyNames } from '../ui/key-names';
import { LabelSign } from '../ui/LabelSign';
import styles from './Dialog.module.css';
import { DialogFrame } from './DialogFrame';

const all: readonly Command[] = commands;

/** Every key there is, in the groups of the menu. */
export function KeysDialog() {
  const labels = useOfferedLabels();
  return (
    <DialogFrame title="All keys" wide>
      <div className={styles.columns}>
        {labels.length > 0 && <LabelKeys labels={labels} />}
        {menus.map((menu) => (
          <section key={menu} className={styles.keyGroup}>
            <h3>{menu}</h3>
            <dl>
              {all.map(
                ({ id, title, keys, menu: place }) =>
                  keys &&
                  place === menu && (
                    <div key={id} className={styles.keyLine}>
                      <dt>{title.replace(/…$/, '')}</dt>
                      <dd className={styles.alternatives}>
                        {distinct(keys).map((binding) => (
                          <Keys key={binding} binding={binding} />
                        ))}
                      </dd>
                    </div>
                  ),
              )}
              {menu === 'Suggest' && <ByMouse />}
            </dl>
          </section>
        ))}
      </div>
    </DialogFrame>
  );
}

/** What a click decides on the suggestion under the pointer. */
function ByMouse() {
  return (
    <>
      <div className={styles.keyLine}>
        <dt>Accept the suggestion pointed at</dt>
        <dd className={styles.alternatives}>
          <Keys binding="$mod+click" />
        </dd>
      </div>
      <div className={styles.keyLine}>
        <dt>Reject the suggestion pointed at</dt>
        <dd className={styles.alternatives}>
          <Keys binding="Alt+click" />
          <Keys binding="Middle+click" />
        </dd>
      </div>
    </>
  );
}

/** Bindings for different keyboards may have the same names on them: one of each. */
function distinct(bindings: readonly string[]): readonly string[] {
  return [...new Map(bindings.map((binding) => [keyNames(binding, false).join(' '), binding])).values()];
}

function LabelKeys({ labels }: { labels: readonly Label[] }) {
  return (
    <section className={styles.keyGroup}>
      <h3>Labels</h3>
      <dl>
        {labels.map((label, at) => (
          <div key={label.id} className={styles.keyLine}>
            <dt>
              <LabelSign label={label} />
              {label.name}
            </dt>
            <dd className={styles.alternatives}>
              {at < 9 && <Keys binding={String(at + 1)} />}
              {label.hotkey !== undefined && <Keys binding={label.hotkey} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
