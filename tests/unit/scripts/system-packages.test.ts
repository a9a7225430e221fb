import { expect, test } from 'vitest';
import { familyOf, installCommand } from '../../../scripts/lib/system-packages.mjs';

test.each([
  ['Debian 12', 'ID=debian\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\n', 'libgtk-3-0 '],
  ['Debian 13', 'ID=debian\nVERSION_ID="13"\nVERSION_CODENAME=trixie\n', 'libgtk-3-0t64 '],
  ['Ubuntu 22.04', 'ID=ubuntu\nID_LIKE=debian\nUBUNTU_CODENAME=jammy\n', 'libgtk-3-0 '],
  ['Ubuntu 24.04', 'ID=ubuntu\nID_LIKE=debian\nUBUNTU_CODENAME=noble\n', 'libgtk-3-0t64 '],
  [
    'Mint 21',
    'ID=linuxmint\nID_LIKE="ubuntu debian"\nVERSION_CODENAME=vera\nUBUNTU_CODENAME=jammy\n',
    'libgtk-3-0 ',
  ],
  ['Fedora', 'ID=fedora\nVERSION_ID=41\n', 'dnf install -y gtk3 '],
  ['Rocky', 'ID="rocky"\nID_LIKE="rhel centos fedora"\n', 'dnf install -y gtk3 '],
  ['Manjaro', 'ID=manjaro\nID_LIKE=arch\n', 'pacman -S --needed gtk3 '],
  ['Tumbleweed', 'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', 'zypper install -y libgtk-3-0 '],
])('%s gets a command with its own package names', (_name, osRelease, expected) => {
  expect(`${installCommand(familyOf(osRelease), 'window')} `).toContain(expected);
});

test('an unknown distribution gets no command rather than a wrong one', () => {
  expect(familyOf('ID=nixos\n')).toBeUndefined();
  expect(installCommand(undefined, 'window')).toBeUndefined();
});
