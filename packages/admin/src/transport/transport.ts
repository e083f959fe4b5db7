import { AbortedError } from "../errors/aborted-error.ts";
import type { ConvexAdminError, FailedRequest } from "../errors/convex-admin-error.ts";
import { ResponseError } from "../errors/response-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { redactorFor, type Redact } from "../keys/redact.ts";
import type { CallOptions } from "./call-options.ts";
import { connectionErrorFrom } from "./connection-error-from.ts";
import { formatErrorFrom } from "./format-error-from.ts";
import { requestReplays } from "./replayable-request.ts";
import { responseErrorFrom } from "./response-error-from.ts";
import { delayBeforeRetry } from "./retry.ts";
import { sleep as sleepByTimer } from "./sleep.ts";
import { startTimeLimit } from "./time-limit.ts";

/** How requests leave: any function like `fetch`. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

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
}

/** A finished exchange: a response and, where it was asked for or failed, its text. */
export interface Exchange {
  readonly response?: Response | undefined;
  readonly text?: string | undefined;
  /** Why the exchange is a failure; absent on success. */
  readonly failure?: ConvexAdminError | undefined;
}

/** Sends requests with a credential, with retries and time limits. Holds no readable secret. */
export interface Transport {
  /**
   * For the `fetch` option of a generated client. Failing statuses come back as responses.
   *
   * @throws {ConnectionError} When no response came.
   * @throws {TimeoutError} When a time limit ran out before the response's headers came.
   * @throws {AbortedError} When the request's signal aborted.
   */
  readonly fetch: (request: Request, call?: CallOptions) => Promise<Response>;
  /** For the `Request` option of a generated client: requests that can be sent again without a copy. */
  readonly Request: typeof Request;
  /**
   * Sends one request, again where that is safe, and returns failures instead of throwing them.
   *
   * @param readText Whether to read the body of a success too, within the time limits and retries.
   */
  readonly send: (request: Request, call: CallOptions, readText: boolean) => Promise<Exchange>;
  /** Takes the credential out of a text. */
  readonly redact: Redact;
  /** How errors and events name a request. */
  readonly describe: (request: Request) => FailedRequest;
}

/** Makes the transport that all clients of one connection share. */
export function createTransport({
  authorization,
  credential,
  client,
  fetch = (request, init) => globalThis.fetch(request, init),
  ...defaults
}: TransportOptions): Transport {
  const redact = redactorFor(credential);
  const { Request, outgoing } = requestReplays();
  const describe = ({ method, url }: Request): FailedRequest => ({
    method,
    path: redact(new URL(url).pathname),
  });

  async function send(request: Request, call: CallOptions, readText: boolean): Promise<Exchange> {
    const options = { ...defaults, ...call };
    const { timeout = Infinity, totalTimeout = Infinity } = options;
    const retry = { ...defaults.retry, ...call.retry };
    const { method, signal } = request;
    const { idempotent = method === "GET" || method === "HEAD" } = options;
    const { now = Date.now, sleep = sleepByTimer } = retry;
    const deadline = now() + totalTimeout;
    const aborted = (): Exchange => ({
      failure: new AbortedError("ended by the caller's signal", describe(request)),
    });

    for (let attempt = 1; ; attempt++) {
      if (signal.aborted) return aborted();
      const current = outgoing(request, attempt);
      const { headers } = current;
      headers.set("Authorization", authorization);
      if (!headers.has("Convex-Client")) headers.set("Convex-Client", client);
      options.onRequest?.({ ...describe(request), attempt });

      const left = deadline - now();
      const limit = Math.min(timeout, left);
      const timer = limit < Infinity ? startTimeLimit(signal, limit) : undefined;
      let response: Response | undefined;
      let text: string | undefined;
      let failure: ConvexAdminError | undefined;
      try {
        response = await fetch(current, timer);
        if (readText || !isAnswer(response)) text = await response.text();
      } catch (error) {
        if (signal.aborted) return aborted();
        failure = timer?.signal.aborted
          ? timeoutErrorFrom(describe(request), timeout, left, totalTimeout)
          : response
            ? formatErrorFrom("BodyCutOff", response, "", describe(request))
            : connectionErrorFrom(error, describe(request), redact);
      } finally {
        timer?.stop();
      }
      if (response) {
        options.onResponse?.({ ...describe(request), attempt, status: response.status });
        // Also when the body of an error was lost: its status tells more than the loss.
        if (!isAnswer(response)) {
          failure = responseErrorFrom(response, redact(text ?? ""), describe(request), now());
        }
      }
      if (!failure) return { response, text };
      const delay = delayBeforeRetry(failure, attempt, idempotent, retry);
      if (!(now() + delay < deadline)) return { response, text, failure };
      options.onRetry?.({ ...describe(request), attempt, error: failure, delay });
      await sleep(delay, signal);
    }
  }

  return {
    Request,
    redact,
    describe,
    send,
    async fetch(request, call = {}) {
      const { response, text, failure } = await send(request, call, false);
      if (failure && !(failure instanceof ResponseError)) throw failure;
      return failure?.status ? new Response(text || null, response) : (response as Response);
    },
  };
}

/**
 * Whether the body is the answer to the call. 560 is how the Convex protocol marks the result of a
 * function that failed; backends of today send 200 with the same body.
 */
function isAnswer({ ok, status }: Response): boolean {
  return ok || status === 560;
}

function timeoutErrorFrom(
  request: FailedRequest,
  timeout: number,
  left: number,
  totalTimeout: number,
): TimeoutError {
  const isTotal = left < timeout;
  const limit = isTotal ? totalTimeout : timeout;
  return new TimeoutError(`no answer within ${limit} ms`, {
    ...request,
    scope: isTotal ? "total" : "attempt",
    timeout: limit,
  });
}
