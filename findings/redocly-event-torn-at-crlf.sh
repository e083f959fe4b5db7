#!/usr/bin/env bash
# A client that `redocly generate-client` of @redocly/cli 2.77.0 makes ends an event at each CRLF: its pattern for an empty
# line takes the CR and the LF of one line end for two. An event with the fields `event` and `data` comes as two events, of
# which each lacks a field; with LF it comes as one
# (https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream has all three line ends).
# Seen with Node 24. Ends with 1 where that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm pkg set type=module >/dev/null
npm install --silent --no-audit --no-fund @redocly/cli@2.77.0 esbuild@0.28.2
cat >description.json <<'JSON'
{
  "openapi": "3.2.0",
  "info": { "title": "Events", "version": "1" },
  "servers": [{ "url": "https://events.example" }],
  "paths": {
    "/events": {
      "get": {
        "operationId": "events",
        "responses": {
          "200": {
            "description": "Events",
            "content": {
              "text/event-stream": {
                "itemSchema": { "type": "object", "properties": { "data": { "type": "string" } } }
              }
            }
          }
        }
      }
    }
  }
}
JSON
npx redocly generate-client description.json --output client.ts >/dev/null 2>&1
cat >read.ts <<'TS'
import { events } from "./client";

const read = async (text: string): Promise<string> => {
  globalThis.fetch = async () =>
    new Response(text, { headers: { "content-type": "text/event-stream" } });
  const all: unknown[] = [];
  for await (const event of events()) all.push(event);
  return JSON.stringify(all);
};
console.log("LF:", await read('event: pet\ndata: {"name":"Rex"}\n\n'));
console.log("CRLF:", await read('event: pet\r\ndata: {"name":"Rex"}\r\n\r\n'));
TS
npx esbuild read.ts --bundle --platform=node --format=esm --outfile=read.js --log-level=error
seen=$(node read.js)
echo "$seen"
[ "$seen" = 'LF: [{"event":"pet","data":{"name":"Rex"}}]
CRLF: [{"event":"pet","data":""},{"data":{"name":"Rex"}}]' ]
