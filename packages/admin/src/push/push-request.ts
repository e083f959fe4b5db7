import type { StartPushRequest } from "@convex-openapi/deployment-client";

/** Everything that is pushed: what `start_push` takes, without the key. */
export type PushRequest = Omit<StartPushRequest, "adminKey">;
