import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/read/read-document.ts";
import { ReferenceTargets, type ReferencePlace } from "../../src/read/reference-targets.ts";
import { SourceFiles, type SourceFile } from "../../src/read/source-files.ts";
import type { JsonObject, JsonValue } from "../../src/document.ts";
import { CountedResources } from "./counted-resources.ts";

const length = 10_000;
const steps = Array.from({ length }, (_, index) => index);
const api = '{"openapi":"3.1.0","components":{"schemas":{"A":{"$ref":"0.json#/S0"}}}}';

/** Reads a description whose files are made when they are asked for. */
function readMade(makeFile: (name: string) => string): ReturnType<typeof readDocument> {
  return readDocument("api.json", {
    cwd: "/",
    readFile: (path) => Promise.resolve(path === "/api.json" ? api : makeFile(path.slice(1))),
  });
}

/** A file with a schema for each step. */
const fileOf = (schema: (index: number) => object): string =>
  JSON.stringify(Object.fromEntries(steps.map((index) => [`S${index}`, schema(index)])));

describe(`a chain of ${length} references`, () => {
  test("within a file is followed to its end", async () => {
    const text = fileOf((index) =>
      index + 1 === length ? { type: "string" } : { $ref: `#/S${index + 1}` },
    );
    expect((await readMade(() => text)).value["components"]).toEqual({
      schemas: { A: { $ref: "#/components/schemas/S9999" }, S9999: { type: "string" } },
    });
  });

  test("from file to file is followed to its end", async () => {
    const { value } = await readMade((name) => {
      const next = Number.parseInt(name) + 1;
      return next === length
        ? '{"S9999":true}'
        : `{"S${next - 1}":{"$ref":"${next}.json#/S${next}"}}`;
    });
    expect(value["components"]).toEqual({
      schemas: { A: { $ref: "#/components/schemas/S9999" }, S9999: true },
    });
  });

  test("of which each leads through the next is followed as far as it leads", async () => {
    const text = fileOf((index) =>
      index + 1 === length ? { items: {} } : { $ref: `#/S${index + 1}/items` },
    );
    const { problems = [] } = await readMade(() => text);
    expect(problems.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
      "unresolved-ref /S0/$ref",
    ]);
  });

  test("of schemas in schemas gives as many components", async () => {
    const text = fileOf((index) =>
      index + 1 === length ? { type: "string" } : { items: { $ref: `#/S${index + 1}` } },
    );
    const { value } = await readMade(() => text);
    expect(Object.keys(Object(value["components"])["schemas"])).toHaveLength(length + 1);
  });

  test("that leads back to its start is told once", async () => {
    const text = fileOf((index) => ({ $ref: `#/S${(index + 1) % length}` }));
    const { problems = [] } = await readMade(() => text);
    expect(problems.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
      "self-referring-ref /S0/$ref",
    ]);
  });
});

describe("references that wait for a file are followed once", () => {
  const position = { file: "api.json", line: 1, column: 1 };
  const fileNamed = (location: string, value: JsonValue): SourceFile => {
    return { location, name: location.slice(1), value, locate: () => position };
  };

  /** What some references come to before `/e.json` is read and after, and how many steps that took. */
  async function followed(
    schemas: Readonly<Record<string, JsonObject & { $ref: string }>>,
    order: readonly string[],
    end: JsonValue,
  ): Promise<{ before: Set<unknown>; after: Set<unknown>; circles: number; looks: number }> {
    const root = fileNamed("/api.json", schemas);
    const resources = new CountedResources(true);
    const resource = resources.add(root, "schema");
    const readFile = (): Promise<string> => Promise.resolve(JSON.stringify(end));
    const files = new SourceFiles(root, { readFile });
    const targets = new ReferenceTargets(files, resources);
    const places = order.map((key): ReferencePlace => {
      const node = { parent: resource.node, key, kind: "schema" } as const;
      return { resource, node, value: schemas[key] ?? { $ref: "" } };
    });
    resources.looks = 0;
    const before = new Set(places.map((place) => targets.find(place)));
    for (const file of await files.readWanted()) resources.add(file, "schema");
    const after = new Set(places.map((place) => targets.find(place)?.target?.value));
    return { before, after, circles: targets.circles.length, looks: resources.looks };
  }

  const chainTo = (last: string): Record<string, JsonObject & { $ref: string }> =>
    Object.fromEntries(
      steps.map((index) => [
        `S${index}`,
        { $ref: index + 1 === length ? last : `#/S${index + 1}` },
      ]),
    );
  const forwards = steps.map((index) => `S${index}`);

  test.each([
    ["first to last", forwards],
    ["last to first", [...forwards].reverse()],
    ["from the middle", [...forwards.slice(length / 2), ...forwards.slice(0, length / 2)]],
  ])("in the order of the chain: %s", async (_, order) => {
    const { before, after, looks } = await followed(chainTo("e.json"), order, { type: "string" });
    expect(before).toEqual(new Set([undefined]));
    expect(after).toEqual(new Set([{ type: "string" }]));
    expect(looks).toBeLessThan(10 * length);
  });

  test("though the file leads on to one that is not read yet", async () => {
    const { after, looks } = await followed(chainTo("e.json"), forwards, { $ref: "f.json" });
    expect(after).toEqual(new Set([undefined]));
    expect(looks).toBeLessThan(10 * length);
  });

  test("though the file leads back into the chain, which is one circle", async () => {
    const { circles, looks } = await followed(chainTo("e.json"), forwards, {
      $ref: `api.json#/S${length / 2}`,
    });
    expect(circles).toBe(1);
    expect(looks).toBeLessThan(10 * length);
  });

  test("though the file does not have what the last one points to", async () => {
    const { after, looks } = await followed(chainTo("e.json#/a"), forwards, {});
    expect(after).toEqual(new Set([{ $ref: "e.json#/a" }, undefined]));
    expect(looks).toBeLessThan(10 * length);
  });
});
