import { main } from '../../../main/cli/main';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What `--json` printed. */
  json(): unknown;
}

/** Runs a command in this process, as `gloss …args`. */
export async function gloss(args: readonly string[], signal?: AbortSignal): Promise<Ran> {
  let [out, err] = ['', ''];
  const streams = {
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
    env: { GLOSS_ANNOTATOR: 'ana' },
  };
  const code = await main(args, streams, signal);
  return { code, out, err, json: () => JSON.parse(out) };
}
