import compiler from "typescript";
import { virtualProgram } from "@convex-openapi/diff/report";
import { describe, expect, it } from "vitest";
import { uncompiledIn } from "../../src/explain/compile-outputs.ts";
import { moduleName, programFiles, readOutputs } from "../../src/explain/read-output.ts";

const entry = { "index.ts": 'export * from "./pets.ts";' };

/** What the compiler says of an output, as `file:line message`. */
function complaints(modules: Readonly<Record<string, string>>): string[] {
  const texts = new Map(Object.entries({ ...entry, ...modules }));
  const { head, program: earlier } = readOutputs(compiler, texts, texts);
  const program = virtualProgram(compiler, {
    files: programFiles(texts, texts),
    roots: [...texts.keys()].map((name) => moduleName("head", name)),
    library: "whole",
    earlier,
  });
  return uncompiledIn(compiler, program, head, texts).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );
}

describe("what keeps an output from compiling", () => {
  it("is nothing where it compiles, with what browsers have", () => {
    expect(complaints({ "pets.ts": "export const pets: Promise<Response> = fetch('/');" })).toEqual(
      [],
    );
  });

  it("is told every time", () => {
    const wrong = { "pets.ts": "\nexport const pets: Pet[] = [];" };
    const expected = ["pets.ts:2 Cannot find name 'Pet'."];
    expect([complaints(wrong), complaints(wrong)]).toEqual([expected, expected]);
  });

  it("is told of a module that compiled before, where what it imports changed", () => {
    const pets = { "pets.ts": 'import type { A } from "./a.ts";\nexport const pets: A = 1;' };
    const a = { "a.ts": 'export type { A } from "./b.ts";' };
    expect(complaints({ ...pets, ...a, "b.ts": "export type A = number;" })).toEqual([]);
    expect(complaints({ ...pets, ...a, "b.ts": "export type A = string;" })).toEqual([
      "pets.ts:2 Type 'number' is not assignable to type 'string'.",
    ]);
  });

  it("is told of a module that compiled before, where what another declared for all is gone", () => {
    const pets = { "pets.ts": "export const pets: Words = 'a';" };
    const words = "export {};\ndeclare global {\n  type Words = string;\n}";
    expect(complaints({ ...pets, "words.ts": words })).toEqual([]);
    expect(complaints(pets)).toEqual(["pets.ts:1 Cannot find name 'Words'."]);
  });

  it("is not looked for where a module cannot even be parsed", () => {
    expect(complaints({ "pets.ts": "export const pets: Pet[] = (;" })).toEqual([]);
  });
});
