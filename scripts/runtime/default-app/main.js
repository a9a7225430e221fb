/**
 * Goes into the fallback runtime as resources/default_app.asar: loads the app folder that is the first argument, as
 * Electron's own default app does. It leaves `userData` alone: Electron derives it from the name, and
 * --user-data-dir keeps working.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  console.error('This Electron runs an app: give its folder as argument.');
  process.exit(2);
}
const path = resolve(folder);
const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
const name = manifest.productName ?? manifest.name;
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
if (name) app.setName(name);
if (manifest.version) app.setVersion(manifest.version);
app.setDesktopName(`${app.name}.desktop`);
app.setAppPath(path);
try {
  // Awaited, so that Electron is not ready before the app's own code has run once: schemes are declared there.
  await import(pathToFileURL(join(path, manifest.main ?? 'index.js')).href);
} catch (error) {
  console.error(error);
  process.exit(1);
}
