import { systemClock, timeLeft, type Clock } from "@convex-openapi/logs-client";

import { AbortedError } from "../errors/aborted-error.ts";
import { ConvexAdminError, type FailedRequest } from "../errors/convex-admin-error.ts";
import { InvalidValueError } from "../errors/invalid-value-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { redactorFor, type Redact } from "../keys/redact.ts";
import type { CallOptions } from "./call-options.ts";
import { connectionErrorFrom } from "./connection-error-from.ts";
import type { OutgoingRequest } from "./outgoing-request.ts";
import { responseErrorFrom } from "./response-error-from.ts";
import { delayBeforeRetry } from "./retry.ts";
import { startTimer } from "./time-limit.ts";

/** How requests leave: `fetch`, or any function like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What a transport is made of. The credential stays in its closure. */
export interface TransportOptions extends Omit<CallOptions, "signal" | "idempotent"> {
  /** Value of the `Authorization` header. Checked before: platforms quote values that they refuse. */
  readonly authorization: string;
  /** The key or token in it, which must never show. */
  readonly credential: string;
  /** Value of the `Convex-Client` header: name, hyphen, version. A request's own value wins. */
  readonly client: string;
  /** Sends the requests. Default: the `fetch` that is global at the time of the call. */
  readonly fetch?: Fetch | undefined;
  /** Every time and wait is by this clock: tests give one of their own. Default: the machine's. */
  readonly clock?: Clock | undefined;
}

/** How one call is sent. */
export interface SendOptions extends CallOptions {
  /** Sends it, where the connection has no `fetch` of its own. Default: the global `fetch`. */
  readonly via?: Fetch | undefined;
}

/** Reads a response, within the time limits and retries of the call, and up to so many bytes of it. */
export type ReadResponse<Content> = (
  response: Response,
  maxResponseBytes: number,
) => Promise<Content>;

/** Sends requests with a credential, with retries and time limits. The credential is not exposed. */
export interface Transport {
  /**
   * Sends one request, again where that is safe.
   *
   * @param read Reads the response, within the time limits and retries. What it throws of our errors is
   *   a failure that may be repeated; all else that it throws means that the body was cut off.
   * @returns What `read` made of the response.
   * @throws What `call` throws.
   */
  readonly send: <Content>(
    request: OutgoingRequest,
    call: SendOptions,
    read: ReadResponse<Content>,
  ) => Promise<Content>;
  /** Takes the credential out of a text. */
  readonly redact: Redact;
  /** How errors and events name a request. The path is found when it is asked for, which is seldom. */
  readonly describe: (method: string, url: string) => FailedRequest;
  /** What everything that takes time goes by. */
  readonly clock: Clock;
  /** How calls behave, unless they say otherwise. */
  readonly defaults: CallOptions;
}

/** Makes the transport that all requests of one connection share. Its options are checked before. */
export function makeTransport({
  authorization,
  credential,
  client,
  fetch: ownFetch,
  clock = systemClock,
  ...defaults
}: TransportOptions): Transport {
  const redact = redactorFor(credential);

  async function send<Content>(
    request: OutgoingRequest,
    call: SendOptions,
    read: ReadResponse<Content>,
  ): Promise<Content> {
    const { url, about, ...init } = request;
    const fetch = ownFetch ?? call.via ?? globalThis.fetch;
    const options = { ...defaults, ...call };
    const retry = { ...defaults.retry, ...call.retry };
    const {
      signal,
      timeout = Infinity,
      totalTimeout = Infinity,
      // Four times what the backend lets a function return.
      maxResponseBytes = 2 ** 26,
    } = options;
    // No text, although a text of digits compares as the number does.
    if (!(maxResponseBytes > 0 && maxResponseBytes === +(maxResponseBytes as number | string))) {
      throw new InvalidValueError("maxResponseBytes must be above 0");
    }
    const since = clock.now();
    const throwIfAborted = (): void => {
      if (signal?.aborted) throw new AbortedError("aborted", about);
    };
    const headers = { "convex-client": client, ...init.headers, authorization };

    for (let attempt = 1; ; attempt++) {
      throwIfAborted();
      options.onRequest?.({ ...about, attempt });

      const left = timeLeft(clock, since, totalTimeout);
      const scope = left < timeout ? "total" : "attempt";
      const limit = left < timeout ? totalTimeout : timeout;
      const ending = new AbortController();
      const end = (): void => ending.abort();
      const stop = startTimer(clock, Math.min(left, timeout), end);
      signal?.addEventListener("abort", end);
      if (signal?.aborted) end();
      let response: Response | undefined;
      let content: Content | undefined;
      let error: ConvexAdminError | undefined;
      try {
        response = await fetch(url, { ...init, headers, signal: ending.signal });
        content = await read(response, maxResponseBytes);
      } catch (thrown) {
        throwIfAborted();
        if (thrown instanceof ConvexAdminError) error = thrown;
        else if (ending.signal.aborted)
          error = new TimeoutError(`no response in ${limit} ms`, {
            ...about,
            scope,
            timeout: limit,
          });
        else if (response) error = responseErrorFrom(response, "", about, transport, "BodyCutOff");
        else error = connectionErrorFrom(thrown, about, redact);
      } finally {
        stop();
        // A body that streams on is still ended by the call's own signal.
        if (response?.bodyUsed !== false) signal?.removeEventListener("abort", end);
      }
      if (response) options.onResponse?.({ ...about, attempt, status: response.status });
      if (!error) return content as Content;
      const delay = delayBeforeRetry(
        error,
        attempt,
        options.idempotent ?? init.method === "GET",
        retry,
      );
      // Timers fire a little early: what they leave of the time is none for another try.
      if (!(delay < timeLeft(clock, since, totalTimeout) - 2)) throw error;
      options.onRetry?.({ ...about, attempt, error, delay });
      await clock.sleep(delay, signal);
    }
  }

  const transport: Transport = {
    send,
    redact,
    clock,
    defaults,
    describe: (method, url) => ({
      method,
      get path() {
        return redact(new URL(url).pathname);
      },
    }),
  };
  return transport;
}
