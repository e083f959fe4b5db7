import { readFile } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import { clientName } from "../../src/connection/client-name.ts";
import { builtPackage } from "../support/built-package.ts";

/** Of this package, as a release writes it into its manifest. */
async function version(): Promise<string> {
  const manifest = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

describe("the backend is told this package's version", () => {
  it("by the sources", async () => {
    expect(clientName).toBe(`convex-openapi-admin-${await version()}`);
  });

  it("by the published modules, which hold nothing else of the manifest", async () => {
    const texts = [...(await builtPackage())];
    const naming = texts.filter(([, text]) => text.includes(`convex-openapi-admin-`));

    expect(naming).toHaveLength(2);
    for (const [, text] of naming)
      expect(text).toContain(`convex-openapi-admin-${await version()}`);
    for (const [, text] of texts) expect(text).not.toContain("publishConfig");
  });
});
