import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { z } from 'zod';
import {
  type Answer,
  type Channel,
  type CheckedInput,
  channels,
  GlossError,
  type Output,
  type Result,
  type SaveNews,
} from '../../preload/contract';

/** What main does at each call, for the window (`context`) that makes it. Failures are thrown as GlossError. */
export type Handlers<Context> = {
  readonly [C in Channel]: (input: CheckedInput<C>, context: Context) => Output<C> | Promise<Output<C>>;
};

/** The table of channels with each schema tied to the type of its channel. */
const table: { readonly [C in Channel]: { readonly input: z.ZodType<CheckedInput<C>> } } = channels;

/**
 * Answers every channel of the contract: known sender, then valid input, then the handler. What goes wrong is returned
 * with words for the person, never thrown. Input and answer travel as JSON (see `Calls`).
 * @param contextOf the window's own things for a sender that may call, null for any other.
 * @param saveNewsOf goes with every answer.
 */
export function handleCalls<Context>(
  handlers: Handlers<Context>,
  contextOf: (event: IpcMainInvokeEvent) => Context | null,
  saveNewsOf: (context: Context) => SaveNews,
): void {
  function handle<C extends Channel>(channel: C, handler: Handlers<Context>[C]): void {
    const resultOf = async (raw: unknown, context: Context): Promise<Result<Output<C>>> => {
      const input = table[channel].input.safeParse(fromJson(raw));
      if (!input.success) return { ok: false, code: 'bad-input', message: explain(channel, input.error) };
      try {
        return { ok: true, value: await handler(input.data, context) };
      } catch (error) {
        return failure(error);
      }
    };
    const answer = async (event: IpcMainInvokeEvent, raw: unknown): Promise<Answer<Output<C>>> => {
      const context = contextOf(event);
      if (!context) return { ok: false, code: 'not-trusted', message: 'This page may not call Gloss.' };
      const result = await resultOf(raw, context);
      return { ...result, save: saveNewsOf(context) };
    };
    ipcMain.handle(channel, async (event, raw: unknown) => JSON.stringify(await answer(event, raw)));
  }
  for (const channel of Object.keys(channels) as Channel[]) handle(channel, handlers[channel]);
}

/** What the JSON says; undefined for `null`, and for what is no JSON: a schema then says that it is missing. */
function fromJson(raw: unknown): unknown {
  try {
    return typeof raw === 'string' ? (JSON.parse(raw) ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

function explain(channel: Channel, error: z.ZodError): string {
  const [issue] = error.issues;
  const place = issue?.path.length ? ` (${issue.path.join('.')})` : '';
  return `${channel} was called with something it does not take${place}: ${issue?.message ?? 'no reason given'}.`;
}

function failure(error: unknown): Extract<Result<never>, { ok: false }> {
  if (error instanceof GlossError) return { ok: false, code: error.code, message: error.message };
  console.error(error);
  const message = error instanceof Error ? error.message : String(error);
  return { ok: false, code: 'failed', message: `Something went wrong in Gloss itself: ${message}` };
}
