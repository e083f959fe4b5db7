import type { App } from "../../http/app.ts";
import type { ManagementState } from "../management-state.ts";
import type { KeyKind } from "./key-kinds.ts";
import { PlatformCall } from "./platform-call.ts";

/** Responds to an operation. */
export type PlatformHandler = (call: PlatformCall) => Response | Promise<Response>;

/** Takes the operations of the platform API under `/v1`. */
export class PlatformApi {
  readonly #app: App;
  readonly #state: ManagementState;

  constructor(app: App, state: ManagementState) {
    this.#app = app;
    this.#state = state;
  }

  /**
   * Adds an operation.
   * @param keys The kinds of credentials that may call it; undefined for an operation without security.
   */
  on(
    method: "GET" | "POST" | "PATCH",
    path: string,
    keys: readonly KeyKind[] | undefined,
    handle: PlatformHandler,
  ): void {
    this.#app.on(method, `/v1${path}`, async (c) => handle(new PlatformCall(this.#state, c, keys)));
  }
}

/** How many items a page of the platform API has. */
export const platformPages = { fallback: 100, maximum: 100 } as const;
