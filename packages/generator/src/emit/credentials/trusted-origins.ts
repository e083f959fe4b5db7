import type { Server } from "@convex-openapi/document/model";
import type { Client } from "../client.ts";
import { filledUrl } from "../filled-url.ts";

/** The origins of the servers that a description names, sorted: of those whose URL is known without the caller. */
export function trustedOrigins({ model, operations }: Client): string[] {
  const servers = [
    ...model.servers,
    ...operations.flatMap(({ servers: own, pathItem }) => [...own, ...pathItem.servers]),
  ];
  return [...new Set(servers.flatMap(originsOf))].sort();
}

function originsOf(server: Server): string[] {
  const { url, isComplete } = filledUrl(server);
  return isComplete && /^https?:\/\//i.test(url) && URL.canParse(url) ? [new URL(url).origin] : [];
}
