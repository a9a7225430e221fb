import { describe, expect, it } from 'vitest';
import { type Command, commands } from '../../../preload/contract';
import { keyNames } from '../../../renderer/ui/key-names';

describe('the names of keys', () => {
  it.each([
    ['$mod+Shift+KeyN', ['Ctrl', 'Shift', 'N']],
    ['$mod+Digit1', ['Ctrl', '1']],
    ['$mod+Equal', ['Ctrl', '+']],
    ['Shift+?', ['?']],
    ['Shift+Tab', ['Shift', 'Tab']],
    ['Alt+ArrowDown', ['Alt', '↓']],
    ['n', ['N']],
    [']', [']']],
    ['Escape', ['Esc']],
    ['+', ['+']],
    ['Shift++', ['+']],
    ['$mod+PageDown', ['Ctrl', 'PgDn']],
  ])('%s', (binding, names) => {
    expect(keyNames(binding, false)).toEqual(names);
  });

  it('are those of a Mac on a Mac', () => {
    expect(keyNames('$mod+Shift+KeyN', true)).toEqual(['⌘', 'Shift', 'N']);
  });

  it('are all short and none is told as a code', () => {
    const all: readonly Command[] = commands;
    for (const name of all.flatMap(({ keys = [] }) => keys.flatMap((binding) => keyNames(binding, false)))) {
      expect(name).toMatch(/^(Ctrl|Shift|Alt|Tab|Esc|Del|Enter|Backspace|PgUp|PgDn|F\d+|.)$/u);
    }
  });
});
