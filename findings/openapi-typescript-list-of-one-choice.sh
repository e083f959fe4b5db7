#!/usr/bin/env bash
# openapi-typescript 7.13.0 takes a list whose items are a choice of one list, [["a"]], for a list of texts: a level is
# lost. With two choices both levels are there.
# Ends with 1 where that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund openapi-typescript@7.13.0 typescript@5.9.3
cat >description.json <<'JSON'
{
  "openapi": "3.1.0",
  "info": { "title": "Lists", "version": "1.0.0" },
  "paths": {},
  "components": {
    "schemas": {
      "One": {
        "type": "array",
        "items": { "oneOf": [{ "type": "array", "items": { "type": "string" } }] }
      },
      "Two": {
        "type": "array",
        "items": {
          "oneOf": [{ "type": "array", "items": { "type": "string" } }, { "type": "null" }]
        }
      }
    }
  }
}
JSON
npx openapi-typescript description.json --output types.ts >/dev/null 2>&1
one=$(grep -E '^ +One: ' types.ts | tr -d ' ')
two=$(grep -E '^ +Two: ' types.ts | tr -d ' ')
echo "openapi-typescript 7.13.0: $one and $two"
[ "$one" = "One:string[];" ] && [ "$two" = "Two:(string[]|null)[];" ] || {
  echo "changed" >&2
  exit 1
}
