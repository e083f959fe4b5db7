import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/read/read-document.ts";

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
