import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { findChanges } from "../../src/diff/changes/find-changes.ts";
import type { ApiDocument, JsonObject } from "../../src/document.ts";
import { textOf } from "../../src/diff/text-of.ts";
import { isObject } from "../../src/reference.ts";
import { api, documentOf, operation } from "./compare.ts";

const command = createRequire(import.meta.url)
  .resolve("@redocly/cli/package.json")
  .replace("package.json", "bin/cli.js");
const team = {
  type: "object",
  properties: { name: { type: "string" }, size: { type: "integer" } },
};

const answering = (schema: JsonObject): JsonObject => ({
  get: operation({
    responses: { "200": { description: "Here.", content: { "application/json": { schema } } } },
  }),
});
const answeringTeam = answering({ $ref: "#/components/schemas/Team" });

interface Case {
  /** What the pointers of its changes begin with. */
  readonly at: string;
  /** The item of the path in the two descriptions. */
  readonly path: string;
  readonly base: JsonObject;
  readonly head: JsonObject;
}

const cases: Readonly<Record<string, Case>> = {
  "a property that is gone from a shared schema": {
    at: "/components/schemas/Team",
    path: "/shared",
    base: answeringTeam,
    head: answeringTeam,
  },
  "another type": {
    at: "/paths/~1type",
    path: "/type",
    base: answering(team),
    head: answering({ ...team, properties: { name: { type: "integer" } } }),
  },
  "an operation more": {
    at: "/paths/~1more",
    path: "/more",
    base: { get: operation() },
    head: { get: operation(), put: operation({ operationId: "put" }) },
  },
  "another text": {
    at: "/paths/~1text",
    path: "/text",
    base: { get: operation({ summary: "One." }) },
    head: { get: operation({ summary: "Two." }) },
  },
  nothing: {
    at: "/paths/~1nothing",
    path: "/nothing",
    base: answering(team),
    head: answering(team),
  },
};

/** One of two descriptions with all cases. */
function description(side: "base" | "head"): JsonObject {
  const items = Object.values(cases).map((item) => [item.path, item[side]] as const);
  const Team = side === "base" ? team : { ...team, properties: {} };
  return api(Object.fromEntries(items), { components: { schemas: { Team } } });
}

describe("the list of changes", () => {
  let found: readonly string[];
  let expected: readonly string[];

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "find-changes-"));
    const base = JSON.stringify(description("base"));
    const head = JSON.stringify(description("head"));
    await writeFile(join(folder, "base.json"), base);
    await writeFile(join(folder, "head.json"), head);
    const words = ["diff", "base.json", "head.json", "--format", "json", "--fail-on", "none"];
    await promisify(execFile)(process.execPath, [command, ...words, "--output", "out.json"], {
      cwd: folder,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    });
    expected = placesIn(await readFile(join(folder, "out.json"), "utf8"));
    const read = (text: string): ApiDocument => documentOf(JSON.parse(text) as JsonObject);
    found = (await findChanges(read(base), read(head))).map(placeOf).sort();
    await rm(folder, { recursive: true });
  });

  it.each(Object.entries(cases))("is that of the pinned redocly diff for %s", (name, { at }) => {
    const among = (places: readonly string[]): string[] =>
      places.filter((place) => place.split(" ").some((word) => word.startsWith(`${at}/`)));
    expect(among(found)).toEqual(among(expected));
    expect(among(found).length === 0).toBe(name === "nothing");
  });

  it("has nothing else", () => {
    expect(found).toEqual(expected);
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
