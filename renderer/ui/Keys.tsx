import styles from './Keys.module.css';

const onMac = navigator.platform.startsWith('Mac');

const names: Readonly<Record<string, string>> = {
  $mod: onMac ? '⌘' : 'Ctrl',
  Alt: onMac ? '⌥' : 'Alt',
  Escape: 'Esc',
  Delete: 'Del',
  Equal: '+',
  Minus: '−',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** What stands on the keys of a binding as tinykeys writes it: `$mod+Shift+KeyN` is "Ctrl", "Shift", "N". */
export function keyNames(binding: string): readonly string[] {
  const parts = binding.split('+');
  const last = parts.at(-1) ?? '';
  // Whoever types "?" holds Shift anyway.
  const shown = /^[^\w\s]$/.test(last) ? parts.filter((part) => part !== 'Shift') : parts;
  return shown.map(
    (part) =>
      names[part] ?? part.replace(/^(Key|Digit)/, '').replace(/^[a-z]$/, (letter) => letter.toUpperCase()),
  );
}

/** A key binding as one sees it on the keyboard. */
export function Keys({ binding }: { binding: string }) {
  return (
    <span className={styles.keys}>
      {keyNames(binding).map((name) => (
        <kbd key={name} className={styles.key}>
          {name}
        </kbd>
      ))}
    </span>
  );
}
