import { join } from "node:path";
import config from "../../clients.config.ts";
import { root } from "./repository.ts";

/** A client of `clients.config.ts`, with absolute paths. */
export interface BenchClient {
  readonly spec: string;
  readonly overlays: readonly string[];
}

/** The clients of this repository, by name. */
export function ourClients(): Record<string, BenchClient> {
  return Object.fromEntries(
    Object.entries(config.clients).map(([name, client]) => [
      name,
      {
        spec: join(root, client.spec),
        overlays: (client.overlays ?? []).map((overlay) => join(root, overlay)),
      },
    ]),
  );
}
