import { GlossError } from '../../preload/contract';
import { wholeText } from './whole-file';

/** The whole text of a UTF-8 file as `wholeText` reads it, or `reason` in words, as the end of a sentence, why it cannot be used. */
export async function readTextFile(
  path: string,
): Promise<{ readonly text: string } | { readonly reason: string }> {
  try {
    return { text: await wholeText(path) };
  } catch (error) {
    if (error instanceof TypeError || error instanceof GlossError) return { reason: error.message };
    throw error;
  }
}
