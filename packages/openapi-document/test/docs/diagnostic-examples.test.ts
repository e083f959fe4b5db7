import { describe, expect, it } from "vitest";
import { diagnosticIds } from "../../src/diagnostic-facts.ts";
import { diagnosticExamples } from "./diagnostic-examples.ts";
import { runExample } from "./run-example.ts";

const examples = diagnosticIds.flatMap((id) =>
  diagnosticExamples[id].map((example) => ({ id, example })),
);

describe("an example of a diagnostic", () => {
  it.each(examples)("gives $id and nothing else", async ({ id, example }) => {
    const { before } = await runExample(example);
    expect(before.lines.length).toBeGreaterThan(0);
    expect(before.lines.filter((line) => !line.includes(` ${id}: `))).toEqual([]);
  });

  it.each(examples)("gives nothing once the fault of $id is fixed", async ({ example }) => {
    expect((await runExample(example)).after).toEqual({ lines: [] });
  });
});
