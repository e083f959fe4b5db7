import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChanges } from "../../src/diff/changes/find-changes.ts";
import type { JsonObject } from "../../src/document.ts";
import { textOf } from "../../src/diff/text-of.ts";
import { isObject } from "../../src/reference.ts";
import { answering, api, documentOf, operation, sending } from "./compare.ts";

const command = createRequire(import.meta.url)
  .resolve("@redocly/cli/package.json")
  .replace("package.json", "bin/cli.js");
const team = {
  type: "object",
  properties: { name: { type: "string" }, size: { type: "integer" } },
};

const pairs: readonly (readonly [string, JsonObject, JsonObject])[] = [
  [
    "a property that is gone from a shared schema",
    answering({ $ref: "#/components/schemas/Team" }, { Team: team }),
    answering({ $ref: "#/components/schemas/Team" }, { Team: { ...team, properties: {} } }),
  ],
  ["another type", sending(team), sending({ ...team, properties: { name: { type: "integer" } } })],
  [
    "an operation more",
    api({ "/things": { get: operation() } }),
    api({ "/things": { get: operation(), put: operation({ operationId: "put" }) } }),
  ],
  [
    "another text",
    api({ "/things": { get: operation({ summary: "One." }) } }),
    api({ "/things": { get: operation({ summary: "Two." }) } }),
  ],
  ["nothing", sending(team), sending(team)],
];

describe("the list of changes", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "find-changes-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(pairs)("is that of the pinned redocly diff for %s", async (name, base, head) => {
    const files = [join(folder, `${name} base.json`), join(folder, `${name} head.json`)] as const;
    await Promise.all([
      writeFile(files[0], JSON.stringify(base)),
      writeFile(files[1], JSON.stringify(head)),
    ]);
    const output = join(folder, `${name}.json`);
    const options = ["diff", ...files, "--format", "json", "--fail-on", "none", "--output", output];
    await promisify(execFile)(process.execPath, [command, ...options], {
      cwd: folder,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    });
    const found = await findChanges(documentOf(base), documentOf(head));
    expect(found.map(placeOf).sort()).toEqual(placesIn(await readFile(output, "utf8")));
  });
});

function placeOf(change: { kind: string; keyword?: string; base?: string; head?: string }): string {
  return [change.kind, change.keyword, change.base, change.head].join(" ");
}

function placesIn(json: string): string[] {
  const report: unknown = JSON.parse(json);
  const changes = isObject(report) && Array.isArray(report["changes"]) ? report["changes"] : [];
  return changes
    .map((change) => {
      const { kind, property, base, revision } = isObject(change) ? change : {};
      const pointer = (side: unknown): string | undefined =>
        isObject(side)
          ? textOf(side["pointer"])
              .replace(/^#\/?(?=\/|$)/, "")
              .replace(/^#/, "")
          : undefined;
      return placeOf({
        kind: textOf(kind),
        ...(typeof property === "string" ? { keyword: property } : {}),
        ...(base === undefined ? {} : { base: pointer(base) ?? "" }),
        ...(revision === undefined ? {} : { head: pointer(revision) ?? "" }),
      });
    })
    .sort();
}
