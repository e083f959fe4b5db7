import { describe, expect, it } from "vitest";
import { expectGolden } from "@convex-openapi/test-support/expect-golden";
import { Project } from "./project.ts";

describe("help", () => {
  it.each([60, 80, 120])("fits into %i columns", async (columns) => {
    const project = await Project.with({});
    const { code, out } = await project.runIn(columns, "--help");
    expect(code).toBe(0);
    expect(out.split("\n").filter((line) => line.length > columns)).toEqual([]);
    await expectGolden(out, `cli/help-${columns}.txt`);
  });

  it.each([["help"], ["-h"], ["api.yaml", "-o", "api.ts", "-h"]])(
    "is what %j asks for",
    async (...words) => {
      const project = await Project.with({});
      const given = words.filter((word) => word !== undefined);
      expect(await project.run(...given)).toEqual(await project.run("--help"));
    },
  );

  it("speaks of nothing that only other programs of ours do", async () => {
    const project = await Project.with({});
    expect((await project.run("--help")).out).not.toMatch(/breaking|\bdiff\b/);
  });

  it("is not asked for by -v, wherever it stands: that is the version", async () => {
    const project = await Project.with({});
    const version = await project.run("--version");
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await project.run("api.yaml", "-v")).toEqual(version);
    const capital = await project.run("api.yaml", "-V");
    expect(capital.code).toBe(2);
    expect(capital.error).toContain("unknown option -V; --version prints the version.");
  });
});
