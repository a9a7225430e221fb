import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The worker of that name (`article-worker`) that the build puts beside the entries; null where nothing was built, as
 * in unit tests. This module may be in a chunk one folder below the entries.
 */
export function builtWorker(name: string): URL | null {
  const places = ['.', '..'].map((folder) => new URL(`${folder}/${name}.js`, import.meta.url));
  return places.find((place) => existsSync(fileURLToPath(place))) ?? null;
}
