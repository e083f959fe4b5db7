import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { clientName } from "../../src/connection/client-name.ts";

it("tells the backend this package's version", () => {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };

  expect(clientName).toBe(`convex-openapi-admin-${version}`);
});
