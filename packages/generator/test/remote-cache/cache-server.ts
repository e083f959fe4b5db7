import type { IncomingMessage, ServerResponse } from "node:http";
import { startUpstream, type UpstreamServer } from "@convex-openapi/test-support/upstream-server";

/** An artifact as a server has it. */
export interface StoredArtifact {
  bytes: Buffer;
  tag: string | undefined;
}

/** A server that keeps artifacts as Turborepo's remote cache does. */
export interface CacheServer extends UpstreamServer {
  /** By name. */
  readonly artifacts: Map<string, StoredArtifact>;
}

/** Starts one. It takes the token `right` alone. */
export async function startCacheServer({
  keepsTags = true,
}: { readonly keepsTags?: boolean } = {}): Promise<CacheServer> {
  const artifacts = new Map<string, StoredArtifact>();
  const server = await startUpstream((request, response) => {
    void answer(request, response);
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? "", "http://localhost");
    const hash = /^\/v8\/artifacts\/(\w+)$/.exec(pathname)?.[1] ?? "";
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (request.headers.authorization !== "Bearer right") {
      response.writeHead(401).end();
    } else if (request.method === "PUT") {
      const tag = request.headers["x-artifact-tag"];
      const kept = keepsTags && typeof tag === "string" ? tag : undefined;
      artifacts.set(hash, { bytes: Buffer.concat(parts), tag: kept });
      response.writeHead(202).end('{"urls":[]}');
    } else {
      const found = artifacts.get(hash);
      if (found === undefined) response.writeHead(404).end();
      else {
        const headers = found.tag === undefined ? {} : { "x-artifact-tag": found.tag };
        response.writeHead(200, headers).end(found.bytes);
      }
    }
  };
  return { ...server, artifacts };
}
