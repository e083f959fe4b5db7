import type { Json, JsonObject } from "../values/convex-value.ts";

/** Where a session stands; a transition goes from one version to the next. */
export interface StateVersion {
  readonly querySet: number;
  readonly identity: number;
  /** Nanoseconds since the epoch; on the wire base64 of 8 bytes, least significant first. */
  readonly ts: bigint;
}

/** A query that a client subscribes to. */
export interface AddQuery {
  readonly queryId: number;
  readonly udfPath: string;
  readonly args: Json | undefined;
  readonly componentPath: string | undefined;
}

/** A mutation or action that a client calls. */
export interface CallMessage {
  readonly requestId: number;
  readonly udfPath: string;
  readonly args: Json | undefined;
  readonly componentPath: string | undefined;
}

/** A message from a client, with its fields checked. */
export type ClientMessage =
  | { readonly type: "Connect"; readonly sessionId: string }
  | {
      readonly type: "Authenticate";
      readonly baseVersion: number;
      readonly tokenType: "Admin" | "User" | "None";
      readonly value: string;
      readonly impersonating: JsonObject | undefined;
    }
  | {
      readonly type: "ModifyQuerySet";
      readonly baseVersion: number;
      readonly newVersion: number;
      readonly added: readonly AddQuery[];
      readonly removed: readonly number[];
    }
  | ({ readonly type: "Mutation" } & CallMessage)
  | ({ readonly type: "Action" } & CallMessage)
  | { readonly type: "Event" };
