import { describe, expect, it } from "vitest";
import { formatFiles } from "../../src/format/format-files.ts";

describe("formatFiles", () => {
  it("formats TypeScript and Markdown in the style of the repository, whatever configuration is around", async () => {
    const files = await formatFiles([
      { name: "a.ts", text: "export   const a = 'b'" },
      { name: "a.md", text: "*  one\n*  two" },
    ]);
    expect(files.map(({ text }) => text)).toEqual(['export const a = "b";\n', "- one\n- two\n"]);
  });

  it("passes over what its emitter has formatted", async () => {
    const file = { name: "a.ts", text: "export   const a = 'b'", formatted: true };
    expect(await formatFiles([file])).toEqual([file]);
  });

  it("passes over files of other kinds", async () => {
    const file = { name: "LICENSE", text: "  as it is" };
    expect(await formatFiles([file])).toEqual([file]);
  });

  it("says where code cannot be parsed", async () => {
    await expect(formatFiles([{ name: "a.ts", text: "export const = 1;" }])).rejects.toThrow(
      /1:14/,
    );
  });
});
