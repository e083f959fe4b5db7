import { reasonOf } from "@convex-openapi/document/command-line";
import type { RemoteSettings } from "./remote-settings.ts";
import { isTagOf, tagOf } from "./signature.ts";

/** How large an artifact may be, in bytes. */
const MAX_BYTES = 64 * 1024 * 1024;

/** How long all requests of one kind may take, in limits of one request. */
const MAX_TIMEOUTS = 6;

/**
 * Artifacts on a server that speaks the protocol of Turborepo's remote cache
 * (https://turborepo.dev/docs/core-concepts/remote-caching#remote-cache-api). A server that cannot be used costs time
 * and nothing else: after its first failure it gets no more requests, and why is said once.
 */
export class RemoteStore {
  readonly #settings: RemoteSettings;
  readonly #warn: (message: string) => void;
  readonly #end = new AbortController();
  #hasFailed = false;
  #rejected = 0;
  readonly #deadlines = new Map<string, number>();
  readonly #now: () => number;

  /**
   * @param warn takes a sentence for people.
   * @param now the time in milliseconds.
   */
  constructor(
    settings: RemoteSettings,
    warn: (message: string) => void,
    now: () => number = Date.now,
  ) {
    this.#settings = settings;
    this.#warn = warn;
    this.#now = now;
  }

  /** Whether there is any use in putting something. */
  get takes(): boolean {
    return !this.#hasFailed && !this.#settings.isReadOnly;
  }

  /** The artifact of a name, with a right signature where the settings want one; `undefined` where there is none. */
  async get(hash: string): Promise<Buffer | undefined> {
    const response = await this.#send(hash, { method: "GET" });
    if (response === undefined) return undefined;
    const { bytes, tag } = response;
    const { signatureKey } = this.#settings;
    if (signatureKey === undefined) return bytes;
    if (tag === undefined) {
      this.reject(hash, unsigned);
      return undefined;
    }
    if (isTagOf(tag, tagOf({ hash, bytes }, this.#settings, signatureKey))) return bytes;
    this.reject(hash, "its signature is wrong");
    return undefined;
  }

  /** Puts an artifact under a name. */
  async put(hash: string, bytes: Uint8Array<ArrayBuffer>, milliseconds: number): Promise<void> {
    if (!this.takes) return;
    const { signatureKey } = this.#settings;
    const tag =
      signatureKey === undefined ? undefined : tagOf({ hash, bytes }, this.#settings, signatureKey);
    await this.#send(hash, {
      method: "PUT",
      body: bytes,
      headers: {
        "content-type": "application/octet-stream",
        "x-artifact-duration": String(Math.round(milliseconds)),
        ...(tag !== undefined && { "x-artifact-tag": tag }),
      },
    });
  }

  /** Says of the first artifact that is not what it should be why. The others may well be. */
  reject(hash: string, reason: string): void {
    this.#rejected += 1;
    if (this.#rejected > 1) return;
    this.#warn(`${hash} in the remote cache ${this.#name} is not used: ${reason}`);
  }

  /** Says how many others there were. */
  close(): void {
    const others = this.#rejected - 1;
    if (others > 0) this.#warn(`${others} more of the remote cache were not used either`);
  }

  get #name(): string {
    return new URL(this.#settings.address).host;
  }

  #fail(reason: string): void {
    if (!this.#hasFailed) {
      this.#warn(`the remote cache ${this.#name} ${reason}; everything else is done without it`);
    }
    this.#hasFailed = true;
    this.#end.abort();
  }

  async #send(
    hash: string,
    request: {
      readonly method: "GET" | "PUT";
      readonly body?: Uint8Array<ArrayBuffer>;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ): Promise<Received | undefined> {
    if (this.#hasFailed) return undefined;
    const { timeout, token } = this.#settings;
    const left = this.#timeLeft(request.method);
    const late =
      left < timeout
        ? `takes longer than ${(MAX_TIMEOUTS * timeout) / 1000} s for all requests`
        : `takes longer than ${timeout / 1000} s`;
    if (left <= 0) {
      this.#fail(late);
      return undefined;
    }
    const limit = AbortSignal.timeout(Math.min(timeout, left));
    try {
      const response = await fetchAgain(this.#url(hash), {
        ...request,
        headers: { ...request.headers, authorization: `Bearer ${token}` },
        signal: AbortSignal.any([limit, this.#end.signal]),
      });
      if (response.ok && request.method === "GET") return await received(response);
      await response.body?.cancel();
      if (!response.ok && response.status !== 404) this.#fail(`responds with ${response.status}`);
    } catch (error) {
      if (limit.aborted) this.#fail(late);
      else this.#fail(`cannot be used: ${reasonOf(causeOf(error))}`);
    }
    return undefined;
  }

  /** For this request and those after it, in milliseconds. Between looking up and sharing, clients are made. */
  #timeLeft(method: string): number {
    const now = this.#now();
    const deadline = this.#deadlines.get(method) ?? now + MAX_TIMEOUTS * this.#settings.timeout;
    this.#deadlines.set(method, deadline);
    return deadline - now;
  }

  #url(hash: string): string {
    const { address, teamId, team } = this.#settings;
    const url = new URL(`${address}/v8/artifacts/${hash}`);
    if (teamId !== undefined) url.searchParams.set("teamId", teamId);
    if (team !== undefined) url.searchParams.set("slug", team);
    return url.href;
  }
}

/** What Node says of a connection that the server has closed. */
const closed: ReadonlySet<unknown> = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"]);

/**
 * As `fetch`, and again where the connection was closed: a server does that to one that is kept for the next request, and
 * while clients are made nobody notices.
 */
async function fetchAgain(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    const cause = causeOf(error);
    if (!(cause instanceof Error) || !("code" in cause) || !closed.has(cause.code)) throw error;
    return await fetch(url, request);
  }
}

/** `fetch` says what went wrong in the cause of its error. */
function causeOf(error: unknown): unknown {
  return error instanceof Error ? (error.cause ?? error) : error;
}

const unsigned =
  "it has no signature (x-artifact-tag), so either it was shared without TURBO_REMOTE_CACHE_SIGNATURE_KEY, " +
  "or the server does not keep signatures and nothing of it can be used";

interface Received {
  readonly bytes: Buffer;
  readonly tag: string | undefined;
}

async function received(response: Response): Promise<Received> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > MAX_BYTES) throw new Error("it sends more than 64 MiB for one artifact");
    parts.push(part);
  }
  return { bytes: Buffer.concat(parts), tag: response.headers.get("x-artifact-tag") ?? undefined };
}
