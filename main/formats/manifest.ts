import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { GlossError, LabelScheme, OffsetUnit, SplitPlan } from '../../preload/contract';
import { fileError } from './file-error';
import { filesIn } from './staged';

/** In a dataset that is a folder, the manifest has this name; beside a file it is `<file>.manifest.json`. */
export const manifestName = 'gloss-manifest.json';

const Counts = z.object({ documents: z.int(), annotations: z.int() });

/** What a dataset is made of. The same project gives the same manifest: it has no time. */
export const Manifest = z.object({
  schemaVersion: z.literal(1),
  gloss: z.string(),
  project: z.string(),
  format: z.string(),
  offsetUnit: OffsetUnit,
  options: z.record(z.string(), z.string()),
  filters: z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()])),
  split: SplitPlan.extend({ parts: z.record(z.string(), Counts) }).nullable(),
  ...Counts.shape,
  /** How many things the report lists as lost. */
  lost: z.int(),
  scheme: LabelScheme,
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

/**
 * Makes sure that nothing of a person's is lost when a dataset takes the folder's place: it must not be there, be
 * empty, or hold exactly what Gloss wrote. Throws GlossError `bad-input` that says what else is there.
 */
export async function requireReplaceable(folder: string): Promise<void> {
  const there = await lstat(folder).catch(() => null);
  if (!there) return;
  const refuse = (why: string) => {
    throw new GlossError('bad-input', `${folder} ${why}. Choose another name for the dataset's folder.`);
  };
  if (!there.isDirectory()) return refuse('is there already and is not a folder');
  const files = await filesIn(folder).catch((error) => {
    throw fileError(error, `read ${folder}`);
  });
  if (files.length === 0) return;
  const manifest = await manifestIn(folder);
  if (!manifest) return refuse('is there already, and it is not a dataset that Gloss wrote');
  const own = new Map(manifest.files.map((file) => [file.path, file]));
  const others = files.filter(({ path }) => path !== manifestName);
  const foreign = others.find(({ path }) => !own.has(path));
  if (foreign) refuse(`has ${foreign.path} in it, which Gloss did not write`);
  const changed = others.find(({ path, sha256 }) => own.get(path)?.sha256 !== sha256);
  if (changed) refuse(`has ${changed.path} in it, which was changed since Gloss wrote it`);
}

async function manifestIn(folder: string): Promise<Manifest | null> {
  try {
    const json: unknown = JSON.parse(await readFile(join(folder, manifestName), 'utf8'));
    return Manifest.safeParse(json).data ?? null;
  } catch {
    return null;
  }
}
