import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { ProcessResult } from "../packed/run-process.ts";
import { startFakes, type Fakes } from "./fakes.ts";
import { faultOf, Readers } from "./readers.ts";
import { pages, type Step } from "./steps.ts";

const all = pages();
let fakes: Fakes;
let readers: Readers;
let ended: Map<Step, ProcessResult>;
let typeErrors: Map<string, string>;

beforeAll(async () => {
  fakes = await startFakes();
  readers = new Readers(all, fakes.environment);
  // First, since modules import what commands write.
  ended = await readers.follow();
  typeErrors = await readers.typeErrors();
});

afterAll(async () => {
  readers[Symbol.dispose]();
  await fakes[Symbol.asyncDispose]();
});

describe.each(all)("$name", (page) => {
  const { steps, unused } = page;
  const modules = steps.filter(({ kind }) => kind === "module");
  const commands = steps.filter(({ kind }) => kind === "commands");
  const outputs = steps.filter(({ kind }) => kind === "output");

  test("has nothing that no test runs, compiles or compares", () => {
    expect(unused).toEqual([]);
  });

  test.each(commands)("$place runs", (step) => {
    expect(faultOf(step, ended.get(step))).toBeUndefined();
  });

  test.each(outputs)("$place is what the commands or the module before it prints", async (step) => {
    const before = steps
      .slice(0, steps.indexOf(step))
      .findLast(({ kind }) => kind === "commands" || kind === "module");
    const nothing = { stdout: "", stderr: "" };
    const { stdout, stderr } =
      before === undefined ? nothing : (ended.get(before) ?? (await readers.run(page, before)));
    expect(`${stdout}${stderr}`).toContain(step.text);
  });

  test.each(modules)("$place compiles", ({ place }) => {
    expect(typeErrors.get(place)).toBeUndefined();
  });

  test.concurrent.each(modules)("$place runs", async (step) => {
    expect(faultOf(step, await readers.run(page, step))).toBeUndefined();
  });
});
