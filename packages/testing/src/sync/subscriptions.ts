import type { Identity } from "../auth/identity.ts";
import type { DeploymentState } from "../deployment/state.ts";
import type { Outcome } from "../functions/call.ts";
import { callFunction } from "../functions/call-function.ts";
import { refused } from "../functions/call.ts";
import { errorMessage } from "../functions/respond.ts";
import { ApiError } from "../http/api-error.ts";
import { newRequestId } from "../http/request-id.ts";
import { logLineText } from "../logs/log-line.ts";
import type { JsonObject } from "../values/convex-value.ts";
import { encodeValue } from "../values/encode.ts";
import type { AddQuery } from "./messages.ts";

/** The queries that one session watches, with what it was told last. */
export class Subscriptions {
  readonly #state: DeploymentState;
  readonly #queries = new Map<number, { query: AddQuery; told: string | undefined }>();

  constructor(state: DeploymentState) {
    this.#state = state;
  }

  /** Starts to watch a query; its result is new at the next refresh. */
  add(query: AddQuery): void {
    this.#queries.set(query.queryId, { query, told: undefined });
  }

  /** Stops watching a query. */
  remove(queryId: number): void {
    this.#queries.delete(queryId);
  }

  /**
   * Runs all queries and gives a modification for each result that the client does not know yet.
   * @throws ApiError 403 when the key may not run one of them.
   */
  async refresh(identity: Identity): Promise<JsonObject[]> {
    const modifications: JsonObject[] = [];
    for (const [queryId, watched] of this.#queries) {
      const requestId = newRequestId();
      const outcome = await this.#run(watched.query, identity, requestId);
      const result = fingerprint(outcome);
      if (watched.told === result) continue;
      watched.told = result;
      modifications.push(this.#modification(queryId, outcome, requestId));
    }
    return modifications;
  }

  async #run(query: AddQuery, identity: Identity, requestId: string): Promise<Outcome> {
    const { udfPath: path, args, componentPath } = query;
    try {
      return await callFunction(this.#state, {
        path,
        args,
        componentPath,
        expected: "Query",
        identity,
        requestId,
        caller: "SyncWorker",
      });
    } catch (error) {
      if (error instanceof ApiError && error.status === 400) return refused(error.message);
      throw error;
    }
  }

  #modification(queryId: number, outcome: Outcome, requestId: string): JsonObject {
    const logLines = outcome.logLines.map(logLineText);
    if (outcome.status === "success") {
      const value = encodeValue(outcome.value, "convex_encoded_json");
      return { type: "QueryUpdated", queryId, value, logLines, journal: null };
    }
    const errorData: JsonObject =
      outcome.data === undefined
        ? {}
        : { errorData: encodeValue(outcome.data, "convex_encoded_json") };
    const text = errorMessage(this.#state, requestId, outcome.message);
    return {
      type: "QueryFailed",
      queryId,
      errorMessage: text,
      logLines,
      ...errorData,
      journal: null,
    };
  }
}

function fingerprint(outcome: Outcome): string {
  if (outcome.status === "success") {
    return `success ${JSON.stringify(encodeValue(outcome.value, "convex_encoded_json"))}`;
  }
  return `error ${outcome.message} ${JSON.stringify(encodeValue(outcome.data, "convex_encoded_json"))}`;
}
