import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type Bridge, type Channel, channels, type EventName, events } from './contract';

/** The only door between the window and the main process. Main checks everything that comes through it. */
function bridge(): Bridge {
  const calls = Object.keys(channels).map((channel) => [
    channel,
    (input: string) => ipcRenderer.invoke(channel, input),
  ]);
  return {
    ...(Object.fromEntries(calls) as Pick<Bridge, Channel>),
    on: (event, listener) => {
      if (!isEvent(event)) throw new Error(`There is no event named ${String(event)}.`);
      const forward = (_event: Electron.IpcRendererEvent, value: string) => listener(value);
      ipcRenderer.on(event, forward);
      return () => ipcRenderer.off(event, forward);
    },
    pathOf: (file) => webUtils.getPathForFile(file),
  };
}

function isEvent(name: string): name is EventName {
  return name in events;
}

contextBridge.exposeInMainWorld('gloss', bridge());
