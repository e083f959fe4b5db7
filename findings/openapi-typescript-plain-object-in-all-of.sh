#!/usr/bin/env bash
# openapi-typescript 7.13.0 writes a part of allOf that is `type: object` and says no more as Record<string, never>. With
# the other parts this makes each of their properties never, so that nothing fits the type. Public descriptions have such
# parts, Spotify's among them.
# Ends with 1 where that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund openapi-typescript@7.13.0 typescript@5.9.3
cat >description.json <<'JSON'
{
  "openapi": "3.0.3",
  "info": { "title": "Tracks", "version": "1.0.0" },
  "paths": {},
  "components": {
    "schemas": {
      "Named": {
        "type": "object",
        "required": ["name"],
        "properties": { "name": { "type": "string" } }
      },
      "Track": { "allOf": [{ "$ref": "#/components/schemas/Named" }, { "type": "object" }] }
    }
  }
}
JSON
npx openapi-typescript description.json --output types.ts >/dev/null 2>&1
grep -E '^ +Track: ' types.ts
cat >seen.ts <<'TS'
import type { components } from "./types.ts";

export const isRefused: { name: string } extends components["schemas"]["Track"] ? false : true = true;
TS
npx tsc --noEmit --strict --allowImportingTsExtensions --target es2022 --module esnext --moduleResolution bundler seen.ts || {
  echo "changed: see the errors above" >&2
  exit 1
}
echo "openapi-typescript 7.13.0: an object with a name does not fit"
