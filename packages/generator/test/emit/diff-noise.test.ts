import { beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { emit, kitchenSink } from "../emitted.ts";

/** Lines that a reviewer sees as added and as removed, in each file that changes. */
type Noise = Record<string, { added: number; removed: number }>;

describe("what a reviewer sees of a change", () => {
  let spec: JsonObject;
  beforeAll(async () => {
    spec = await kitchenSink();
  });

  async function noiseOf(change: (changed: JsonObject) => void): Promise<Noise> {
    const changed = structuredClone(spec);
    change(changed);
    const [before, after] = await Promise.all([emit(spec), emit(changed)]);
    const noise: Noise = {};
    for (const [index, { name, text }] of before.entries()) {
      const lines = changedLines(text, after[index]?.text ?? "");
      if (lines.added + lines.removed > 0) noise[name] = lines;
    }
    return noise;
  }

  it("a property more is one line in the types and one in the report", async () => {
    const noise = await noiseOf((changed) => {
      at(changed, "components", "schemas", "Dish", "properties")["calories"] = { type: "integer" };
    });
    expect(noise).toEqual({
      "types.ts": { added: 1, removed: 0 },
      "API.md": { added: 1, removed: 0 },
    });
  });

  it("a member more of a long enumeration is one line, or two at its end", async () => {
    const noise = await noiseOf((changed) => {
      const allergens = at(
        changed,
        "components",
        "schemas",
        "DishPatch",
        "properties",
        "allergens",
      );
      allergens["enum"] = ["lupin", ...(allergens["enum"] as string[])];
    });
    expect(noise).toEqual({
      "types.ts": { added: 1, removed: 0 },
      "API.md": { added: 1, removed: 0 },
    });
  });

  it("a description more adds lines and changes none beside it", async () => {
    const noise = await noiseOf((changed) => {
      at(changed, "components", "schemas", "Dish", "properties", "servedWith")["description"] =
        "Sides.";
    });
    expect(noise).toEqual({ "types.ts": { added: 1, removed: 0 } });
  });

  it("another operationId is a line wherever something is called after it", async () => {
    const noise = await noiseOf((changed) => {
      at(changed, "paths", "/dishes", "get")["operationId"] = "zz_find_dishes";
    });
    expect(noise).toEqual({
      "types.ts": { added: 2, removed: 2 },
      "operations.ts": { added: 16, removed: 13 },
      "API.md": { added: 1, removed: 1 },
      // The example calls it, too.
      "llms.txt": { added: 3, removed: 3 },
    });
  });

  it("an operation more is at most forty lines in each file, and takes none away", async () => {
    const noise = await noiseOf((changed) => {
      at(changed, "paths")["/menus"] = {
        get: {
          operationId: "list_menus",
          summary: "List the menus",
          parameters: [{ name: "limit", in: "query", schema: { type: "integer" } }],
          responses: {
            "200": {
              description: "The menus.",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Labels" } } },
            },
            default: { $ref: "#/components/responses/Failure" },
          },
        },
      };
    });
    expect(Object.keys(noise)).toEqual(["types.ts", "operations.ts", "API.md", "llms.txt"]);
    for (const { added, removed } of Object.values(noise)) {
      expect(added).toBeLessThanOrEqual(40);
      expect(removed).toBe(0);
    }
  });

  it("a schema more takes nothing away and leaves the index alone", async () => {
    const noise = await noiseOf((changed) => {
      at(changed, "components", "schemas")["Menu"] = { type: "string" };
    });
    expect(noise).toEqual({
      "types.ts": { added: 3, removed: 0 },
      "API.md": { added: 1, removed: 0 },
      "llms.txt": { added: 1, removed: 0 },
    });
  });

  it("another version of the description is nothing", async () => {
    const noise = await noiseOf((changed) => {
      at(changed, "info")["version"] = "2.0.0";
    });
    expect(noise).toEqual({});
  });

  it("another order of required properties and parameters is nothing", async () => {
    const noise = await noiseOf((changed) => {
      const dish = at(changed, "components", "schemas", "Dish");
      dish["required"] = [...(dish["required"] as string[])].reverse();
      const operation = at(changed, "paths", "/dishes", "get");
      operation["parameters"] = [...(operation["parameters"] as JsonObject[])].reverse();
    });
    expect(noise).toEqual({});
  });
});

function at(value: JsonObject, ...keys: string[]): JsonObject {
  return keys.reduce((object, key) => object[key] as JsonObject, value);
}

/** The size of the smallest line-by-line difference of two texts. */
function changedLines(before: string, after: string): { added: number; removed: number } {
  const left = before.split("\n");
  const right = after.split("\n");
  let common = Array.from({ length: right.length + 1 }, () => 0);
  for (const line of left) {
    const row = [0];
    for (const [index, other] of right.entries()) {
      const longest = Math.max(row[index] ?? 0, common[index + 1] ?? 0);
      row.push(line === other ? (common[index] ?? 0) + 1 : longest);
    }
    common = row;
  }
  const same = common.at(-1) ?? 0;
  return { added: right.length - same, removed: left.length - same };
}
