import { Zip, ZipDeflate } from 'fflate';
import { GlossError } from '../../preload/contract';

/** A zip without the extension for larger ones counts its files in 16 bits. */
const MOST = 65_000;

/** A zip that is written file by file. The same files give the same bytes: each is dated 1 January 1980. */
export class ZipWriter {
  private chunks: Uint8Array[] = [];
  private count = 0;
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.chunks.push(chunk);
  });

  /** The bytes to append for one more file. Throws GlossError `bad-input` where a zip can hold no more. */
  add(path: string, pieces: readonly string[]): Uint8Array {
    if (++this.count > MOST)
      throw new GlossError(
        'bad-input',
        `A zip holds at most ${MOST} files. Export the project in parts, with a filter.`,
      );
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = new Date(1980, 0, 1);
    this.zip.add(file);
    for (const piece of pieces) file.push(Buffer.from(piece));
    file.push(new Uint8Array(0), true);
    return this.taken();
  }

  /** The bytes that end the zip. */
  end(): Uint8Array {
    this.zip.end();
    return this.taken();
  }

  private taken(): Uint8Array {
    const bytes = Buffer.concat(this.chunks);
    this.chunks = [];
    return bytes;
  }
}
