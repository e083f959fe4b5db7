import type { ServerResponse } from "node:http";

import type { Behavior } from "./fault-table.ts";

/** Responds as a row of the fault table says. */
export function misbehave(response: ServerResponse, behavior: Behavior): void {
  if (behavior === "reset") {
    response.socket?.resetAndDestroy();
  } else if (behavior === "cut") {
    response.writeHead(200, { "content-length": 1000 });
    response.write("half", () => response.socket?.destroy());
  } else {
    response.writeHead(behavior.status, behavior.headers).end(behavior.body);
  }
}
