/** Writes a flat asar archive, the container in which Electron looks for its default app. */

/** `files`: a map from name to Buffer. Returns the archive's bytes. */
export function asar(files) {
  const entries = {};
  let offset = 0;
  for (const [name, content] of files) {
    entries[name] = { size: content.length, offset: String(offset) };
    offset += content.length;
  }
  const json = Buffer.from(JSON.stringify({ files: entries }));
  const padded = Math.ceil(json.length / 4) * 4;
  // Chromium "pickles": the size of the header's size, the size of the header, its payload, its text's length.
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(padded + 8, 4);
  head.writeUInt32LE(padded + 4, 8);
  head.writeUInt32LE(json.length, 12);
  json.copy(head, 16);
  return Buffer.concat([head, ...files.values()]);
}
