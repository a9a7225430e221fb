/** Electron's fuses: switches inside its binary, one byte each, after a mark that is there for finding them. */
import { open, readFile } from 'node:fs/promises';

const MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Positions in the wire, from Electron's documentation. */
export const FUSES = { nodeCliInspect: 3, browserV8Snapshot: 6 };

/** Sets fuses in the binary `file`: pairs of position and on (true) or off (false). Throws when it has none. */
export async function setFuses(file, values) {
  const content = await readFile(file);
  const mark = content.indexOf(MARK);
  if (mark < 0) throw new Error(`${file} has no fuses`);
  const [version, length] = content.subarray(mark + MARK.length);
  if (version !== 1) throw new Error(`${file} has fuses of an unknown version ${version}`);
  const handle = await open(file, 'r+');
  try {
    for (const [position, on] of values) {
      if (position >= length) throw new Error(`${file} has no fuse ${position}`);
      await handle.write(on ? '1' : '0', mark + MARK.length + 2 + position, 'latin1');
    }
  } finally {
    await handle.close();
  }
}
