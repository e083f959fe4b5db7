import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { llmsFunctions, llmsModule } from "@convex-openapi/test-support/llms-module";
import { clientPackages } from "../packed/tarballs.ts";
import { Readers } from "./readers.ts";
import type { Page } from "./steps.ts";

const root = join(import.meta.dirname, "..", "..");

/** A page with a module that compiles where an `llms.txt` is true. */
function pageOf(place: string, text: string): Page {
  const step = { kind: "module", place, text, file: "llms.ts", endless: false } as const;
  return { name: place, steps: [step], unused: [] };
}

const guides = clientPackages
  .filter((name) => name.endsWith("-client"))
  .map((name) => {
    const place = `packages/${name}/llms.txt`;
    const packageName = `@convex-openapi/${name}`;
    const text = readFileSync(join(root, place), "utf8");
    return { place, packageName, text, module: llmsModule(text, packageName) };
  });

const untrue = guides[0]?.module.replace("given0: ", "given0: never & ") ?? "";

describe("the llms.txt of our clients", () => {
  const pages = guides.map(({ place, module }) => pageOf(place, module));
  const readers = new Readers([...pages, pageOf("untrue", untrue)], {});
  let errors: Map<string, string>;

  beforeAll(async () => {
    await readers.follow();
    errors = await readers.typeErrors();
  });
  afterAll(() => readers[Symbol.dispose]());

  test.each(guides)("$place says what the package exports", ({ place }) => {
    expect(errors.get(place)).toBeUndefined();
  });

  test("one that says something else is found", () => {
    expect(errors.get("untrue")).toBeDefined();
  });

  test.each(guides)("$place lists every function", async ({ packageName, text }) => {
    const { functions } = (await import(packageName)) as { readonly functions: object };
    expect(llmsFunctions(text)).toEqual(Object.keys(functions));
  });
});
