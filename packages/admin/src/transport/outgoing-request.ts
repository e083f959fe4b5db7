import type { FailedRequest } from "../errors/convex-admin-error.ts";

/** A request as `fetch` takes it. Its body can be read again, so that it can be sent again. */
export interface OutgoingRequest extends RequestInit {
  readonly method: string;
  readonly url: string;
  /** By name in lower case. The transport adds its own. */
  readonly headers: Readonly<Record<string, string>>;
  /** How errors and events name it. */
  readonly about: FailedRequest;
}
