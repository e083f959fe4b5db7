import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { defaultVersions } from "../../src/scaffold/default-package.ts";

it("new packages get the versions that this repository uses itself", () => {
  const workspace = parse(
    readFileSync(new URL("../../../../pnpm-workspace.yaml", import.meta.url), "utf8"),
  ) as { catalog: Record<string, string> };
  for (const [name, version] of Object.entries(defaultVersions)) {
    expect(`${name}@${version}`).toBe(`${name}@${workspace.catalog[name]}`);
  }
});
