const names: Readonly<Record<string, string>> = {
  $mod: 'Ctrl',
  Escape: 'Esc',
  Delete: 'Del',
  Equal: '+',
  Minus: '−',
  Backslash: '\\',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};
const macNames: Readonly<Record<string, string>> = { ...names, $mod: '⌘', Alt: '⌥' };

/**
 * What stands on the keys of a binding as tinykeys writes it: `$mod+Shift+KeyN` is "Ctrl", "Shift", "N" (on a Mac "⌘"
 * for the first).
 */
export function keyNames(binding: string, onMac: boolean): readonly string[] {
  // A plus at the end is the key, not what joins.
  const parts = binding.split(/\+(?=.)/);
  const last = parts.at(-1) ?? '';
  // Whoever types "?" holds Shift anyway.
  const shown = /^[^\w\s]$/.test(last) ? parts.filter((part) => part !== 'Shift') : parts;
  return shown.map((part) => (onMac ? macNames : names)[part] ?? letterOf(part));
}

function letterOf(part: string): string {
  return part.replace(/^(Key|Digit)/, '').replace(/^[a-z]$/, (letter) => letter.toUpperCase());
}
