#!/usr/bin/env bash
# A client of @hey-api/openapi-ts 0.99.0 reads an event of two lines as two events where a chunk ends between CR and LF: it
# makes each CR a line end before the LF is there, so that an empty line comes to be. By the HTML standard the two are one
# line end, and the event has the data "one\ntwo" (https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation).
# Seen with Node 24. Ends with 1 where that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm pkg set type=module >/dev/null
npm install --silent --no-audit --no-fund @hey-api/openapi-ts@0.99.0 typescript@5.9.3 esbuild@0.28.2
cat >description.json <<'JSON'
{
  "openapi": "3.1.0",
  "info": { "title": "Events", "version": "1" },
  "servers": [{ "url": "https://events.example" }],
  "paths": {
    "/events": {
      "get": {
        "operationId": "events",
        "responses": {
          "200": { "description": "Events", "content": { "text/event-stream": { "schema": { "type": "string" } } } }
        }
      }
    }
  }
}
JSON
npx openapi-ts --input description.json --output generated --client @hey-api/client-fetch >/dev/null
cat >read.ts <<'TS'
import { events } from "./generated/sdk.gen";

const read = async (chunks: readonly string[]): Promise<string> => {
  const respond = async () => {
    const bytes = chunks.map((chunk) => new TextEncoder().encode(chunk));
    return new Response(ReadableStream.from(bytes), {
      headers: { "content-type": "text/event-stream" },
    });
  };
  const { stream } = await events({ fetch: respond as typeof fetch });
  const all: unknown[] = [];
  for await (const event of stream) all.push(event);
  return JSON.stringify(all);
};
console.log("in one chunk:", await read(["data: one\r\ndata: two\r\n\r\n"]));
console.log("between CR and LF:", await read(["data: one\r", "\ndata: two\r\n\r\n"]));
TS
npx esbuild read.ts --bundle --platform=node --format=esm --outfile=read.js --log-level=error
seen=$(node read.js)
echo "$seen"
[ "$seen" = 'in one chunk: ["one\ntwo"]
between CR and LF: ["one","two"]' ]
