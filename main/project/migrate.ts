import { GlossError } from '../../preload/contract';

/** Turns a file's data of one schema version into the next one's; it need not set `schemaVersion` itself. */
type Step = (data: Record<string, unknown>) => Record<string, unknown>;

/** The steps of one kind of file: the first turns version 1 into 2, and so on. */
export type Steps = readonly Step[];

/**
 * Brings a file's data to the newest version. `from` is the version it had when it was changed, else null.
 * Data without a version is returned as it is: the schema will say what is wrong with it.
 * Throws GlossError `broken-file` when a newer Gloss has written it.
 */
export function migrate(file: string, data: unknown, steps: Steps): { data: unknown; from: number | null } {
  if (!isRecord(data)) return { data, from: null };
  const version = data.schemaVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { data, from: null };
  const newest = steps.length + 1;
  if (version > newest) {
    throw new GlossError(
      'broken-file',
      `${file} was written by a newer Gloss (its format is version ${version}, this Gloss knows up to ${newest}). ` +
        'Nothing was changed. Open it with a newer Gloss.',
    );
  }
  if (version === newest) return { data, from: null };
  const migrated = steps.slice(version - 1).reduce<Record<string, unknown>>((result, step, index) => {
    return { ...step(result), schemaVersion: version + index + 1 };
  }, data);
  return { data: migrated, from: version };
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
