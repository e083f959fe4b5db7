import type { AdminConnection } from "../connection/connection.ts";
import { AbortedError } from "../errors/aborted-error.ts";
import { ImportFailedError } from "../errors/import-failed-error.ts";
import { ImportNotConfirmedError } from "../errors/import-not-confirmed-error.ts";
import { unexpectedValue } from "../functions/unexpected-value.ts";
import { redactValue } from "../keys/redact-value.ts";
import type { ImportDataOptions } from "./import-options.ts";
import { importState, type ImportState } from "./import-state.ts";
import { performImport } from "./perform-import.ts";
import type { PollOptions } from "./poll-options.ts";
import { pollPause } from "./poll-pause.ts";
import { untilAborted } from "./until-aborted.ts";

/** What a caller takes part in while an import goes on. */
export type ImportHooks = Pick<ImportDataOptions, "confirm" | "onProgress">;

/** Whether an import may be writing: from then on, a failure here does not say that it failed there. */
export interface ImportWriting {
  begun: boolean;
}

/**
 * Brings an uploaded import to its end, and gives the number of written documents.
 *
 * A confirmation that fails may have arrived all the same. What becomes of the import tells; only if
 * it still waits then, the failure counts.
 *
 * @throws {ImportFailedError} When the deployment gives it up.
 * @throws {ImportNotConfirmedError} When consent is needed and not given.
 */
export async function followImport(
  connection: AdminConnection,
  importId: string,
  { confirm, onProgress }: ImportHooks,
  options: PollOptions,
  writing: ImportWriting,
): Promise<number> {
  const pause = pollPause(connection.transport.clock, options);
  let shown: string | undefined;
  let confirmation: { readonly error?: unknown } | undefined;
  for (;;) {
    const state = await importState(connection, importId, options);
    const progress = textOf(state);
    if (progress !== shown) await onProgress?.({ step: "import", importId, state });
    shown = progress;
    switch (state.state) {
      case "waiting_for_confirmation":
        if (!confirmation) {
          await requireConsent(connection, importId, state, confirm, options.signal);
          confirmation = await perform(connection, importId, options);
          writing.begun = true;
          continue;
        }
        if ("error" in confirmation) {
          writing.begun = false;
          throw confirmation.error;
        }
        break;
      case "completed":
        return Number(state.num_rows_written);
      case "failed":
        throw new ImportFailedError(...quoted(connection, state.error_message, importId));
      case "uploaded":
      case "in_progress":
        break;
      default:
        throw unexpectedValue(connection, Object(state).state);
    }
    await pause();
  }
}

/** JSON, with integers as text. */
function textOf(state: ImportState): string {
  return JSON.stringify(state, (_name, value: unknown) =>
    typeof value === "bigint" ? `${value}` : value,
  );
}

async function requireConsent(
  connection: AdminConnection,
  importId: string,
  state: Extract<ImportState, { state: "waiting_for_confirmation" }>,
  confirm: ImportHooks["confirm"],
  signal: AbortSignal | undefined,
): Promise<void> {
  if (!state.require_manual_confirmation) return;
  const [message, details] = quoted(connection, state.message_to_confirm, importId);
  if (confirm && (await untilAborted(confirm(message), signal))) return;
  throw new ImportNotConfirmedError(`not confirmed, and canceled: ${message}`, details);
}

/**
 * What an error shows of a message and an id of the deployment.
 *
 * @throws {ResponseFormatError} When the message is no text.
 */
function quoted(
  connection: AdminConnection,
  message: string,
  importId: string,
): [message: string, details: { readonly importId: string }] {
  if (typeof message !== "string") throw unexpectedValue(connection, message);
  const { redact } = connection.transport;
  return [redact(message), redactValue({ importId }, redact)];
}

/** Confirms, and gives a failure back instead of throwing it. */
async function perform(
  connection: AdminConnection,
  importId: string,
  options: PollOptions,
): Promise<{ readonly error?: unknown }> {
  try {
    await performImport(connection, importId, { ...options, idempotent: false });
    return {};
  } catch (error) {
    if (error instanceof AbortedError) throw error;
    return { error };
  }
}
