import { Menu } from 'electron';
import { buildMenu } from '../menu';
import { type Desk, deskOf, frontDesk, tell } from '../window';

/** Makes the menu fit the project of a window, if that window is in front. */
export function forMenu(desk: Desk | null): void {
  if (desk && desk !== frontDesk()) return;
  const labels = desk?.session.outline()?.scheme.labels ?? [];
  Menu.setApplicationMenu(
    buildMenu(labels, ({ webContents }, command) => {
      const chosen = deskOf(webContents);
      if (chosen) tell(chosen, 'command', command);
    }),
  );
}
