#!/usr/bin/env bash
# @convex-dev/platform 0.1.10 exports `ConvexEventLog` as the type of a log stream's events. It is taken from the `paths`
# of the description, which has none, in place of its `components`: nothing can have the type, and it has no property.
# The schemas are there at `@convex-dev/platform/logStreamApi`.
# Seen with TypeScript 5.9.3. Ends with 1 where that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @convex-dev/platform@0.1.10 typescript@5.9.3
cat >seen.ts <<'TS'
import type { ConvexEventLog } from "@convex-dev/platform";
import type { components } from "@convex-dev/platform/logStreamApi";

type IsNever<T> = [T] extends [never] ? true : false;

export const ofThePackage: IsNever<ConvexEventLog> = true;
export const ofTheSchemas: IsNever<components["schemas"]["LogStreamEvent"]> = false;
TS
if npx tsc --noEmit --strict --target es2022 --module esnext --moduleResolution bundler seen.ts; then
  echo "@convex-dev/platform 0.1.10: ConvexEventLog is never"
else
  echo "changed: see the errors above" >&2
  exit 1
fi
