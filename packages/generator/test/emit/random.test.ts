import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/document.ts";
import { compile, compilers } from "../compile.ts";
import { emit } from "../documents.ts";
import { randomSpec, shuffleKeys } from "../random-spec.ts";

const parsers: Readonly<Record<string, string>> = { ts: "typescript", md: "markdown" };

describe("for any valid description", () => {
  it("the order of its keys changes nothing", { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        randomSpec,
        fc.infiniteStream(fc.double({ noNaN: true })),
        async (spec, numbers) => {
          const random = (): number => Number(numbers.next().value);
          const shuffled = shuffleKeys(spec, random) as JsonObject;
          expect(await emit(shuffled)).toEqual(await emit(spec));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("the description itself stays as it was", { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomSpec, async (spec) => {
        const before = JSON.stringify(spec);
        await emit(spec);
        expect(JSON.stringify(spec)).toBe(before);
      }),
      { numRuns: 30 },
    );
  });

  it(
    "Prettier would change nothing, and no line is longer than 120 characters",
    { timeout: 180_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(randomSpec, async (spec) => {
          for (const { name, text } of await emit(spec)) {
            const parser = parsers[name.slice(name.lastIndexOf(".") + 1)] ?? "";
            expect(text).toBe(await format(text, { parser, printWidth: 100 }));
            expect(text.split("\n").filter((line) => line.length > 120)).toEqual([]);
          }
        }),
        { numRuns: 20, endOnFailure: true },
      );
    },
  );

  it.each(compilers)("the code compiles with %s", { timeout: 180_000 }, async (compiler) => {
    const specs = fc.sample(randomSpec, 40);
    const files: Record<string, string> = {};
    for (const [index, spec] of specs.entries()) {
      for (const { name, text } of await emit(spec)) files[`${index}/${name}`] = text;
    }
    const roots = specs.map((_, index) => `${index}/index.ts`);
    const { errors } = await compile(compiler, files, roots);
    expect({ errors, spec: failingSpec(errors, specs) }).toEqual({ errors: "", spec: undefined });
  });
});

/** The first document whose code has an error, so that it can be tried alone. */
function failingSpec(errors: string, specs: readonly JsonObject[]): string | undefined {
  const [, index] = /^(\d+)\//m.exec(errors) ?? [];
  return index === undefined ? undefined : JSON.stringify(specs[Number(index)]);
}
