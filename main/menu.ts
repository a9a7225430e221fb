import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { type Command, commands, type Label, menus } from '../preload/contract';

/** Tells the window which command was chosen. */
type Choose = (window: BrowserWindow, command: string) => void;

/**
 * The application menu, made of the contract's list of commands and the labels of the project in front. Its keys are
 * shown but not bound: the window binds them, since most of them mean something else in a text field.
 */
export function buildMenu(labels: readonly Label[], choose: Choose): Menu {
  const template: MenuItemConstructorOptions[] = menus.map((menu) => ({
    label: menu,
    submenu: [
      ...(menu === 'Annotate' ? labelItems(labels, choose) : []),
      ...commands.filter((command) => command.menu === menu).flatMap((command) => items(command, choose)),
      ...(menu === 'Edit' && process.platform === 'darwin' ? fieldItems : []),
    ],
  }));
  return Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    ...template,
  ]);
}

/** Without these roles a Mac's text fields take no Cmd+X and Cmd+V. */
const fieldItems: MenuItemConstructorOptions[] = [{ type: 'separator' }, { role: 'cut' }, { role: 'paste' }];

function labelItems(labels: readonly Label[], choose: Choose): MenuItemConstructorOptions[] {
  const offered = labels.filter(({ retired }) => !retired);
  const shown = offered.map((label, at) =>
    item(`label:${label.id}`, `Label as ${label.name}`, at < 9 ? String(at + 1) : undefined, choose),
  );
  return shown.length > 0 ? [...shown, { type: 'separator' }] : [];
}

function items(command: Command, choose: Choose): MenuItemConstructorOptions[] {
  const [key] = command.keys ?? [];
  const shown = item(command.id, command.title, key && accelerator(key), choose);
  return command.separated ? [{ type: 'separator' }, shown] : [shown];
}

function item(
  id: string,
  label: string,
  key: string | undefined,
  choose: Choose,
): MenuItemConstructorOptions {
  return {
    id,
    label,
    ...(key === undefined ? {} : { accelerator: key, registerAccelerator: false }),
    click: (_item, window) => window instanceof BrowserWindow && choose(window, id),
  };
}

/** A key as Electron writes it (`CmdOrCtrl+Shift+N`) from one as tinykeys does (`$mod+Shift+KeyN`). */
function accelerator(key: string): string {
  return key
    .replace('$mod', 'CmdOrCtrl')
    .replace(/Key([A-Z])$|Digit(\d)$|Arrow(\w+)$/, '$1$2$3')
    .replace(/Equal$/, '=')
    .replace(/Minus$/, '-')
    .replace(/Backslash$/, '\\')
    .replace('Shift+?', '?')
    .replace(/^\+$/, 'Plus');
}
