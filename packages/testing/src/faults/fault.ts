import type { Json } from "../values/convex-value.ts";

/** Which requests a fault strikes. What is left out matches every request. */
export interface FaultMatch {
  readonly method?: string;
  /** The exact path without query string, or a pattern that it must match. */
  readonly path?: string | RegExp;
  /** How many requests it strikes before it is used up. Default 1. */
  readonly times?: number;
  /** How many matching requests pass before the first one that it strikes. Default 0. */
  readonly after?: number;
}

/** What happens instead of, or to, the response. */
export type FaultKind =
  /** An error response. With `code` or `message` it is `{code,message}`, else the body is empty. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly code?: string;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** 429, with `Retry-After` in seconds or as a date where it is given. */
  | { readonly kind: "rateLimited"; readonly retryAfter?: number | Date }
  /** The response comes this much later. */
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** The response never comes. */
  | { readonly kind: "hang" }
  /** The connection is reset before anything is sent. */
  | { readonly kind: "reset" }
  /** Announces the whole body by `content-length`, sends half of it, and cuts the connection. */
  | { readonly kind: "truncatedBody" }
  /** Sends half of the body in chunks and cuts the connection. */
  | { readonly kind: "cutMidway" }
  /** JSON of a shape that nobody expects; `body` says which. Default a string. */
  | { readonly kind: "wrongType"; readonly body?: Json }
  /** A complete body that is the first half of the JSON. */
  | { readonly kind: "invalidJson" }
  /** The page of a proxy in front, as HTML. Default status 502. */
  | { readonly kind: "html"; readonly status?: number }
  /** 200 without a body, announced as length 0 or sent as no chunks at all. */
  | { readonly kind: "emptyBody"; readonly transfer?: "contentLength" | "chunked" };

/** A fault with the requests that it strikes. */
export type Fault = FaultKind & {
  readonly match?: FaultMatch;
  /**
   * Whether the request takes effect all the same, as when only the response is lost. Default false;
   * `delay`, `truncatedBody`, `cutMidway` and `invalidJson` always let it take effect, because they
   * change a real response.
   */
  readonly takesEffect?: boolean;
};

/** Thrown where a connection would be reset. In process, `fetch` rejects with it as its cause. */
export class ConnectionResetError extends Error {
  override readonly name = "ConnectionResetError";

  constructor() {
    super("The fake deployment reset the connection");
  }
}
