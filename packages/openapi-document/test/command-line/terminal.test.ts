import { expect, it } from "vitest";
import { lineOutput } from "../../src/command-line/terminal.ts";

function painted(isTTY: boolean, noColour: string | undefined): string {
  return lineOutput("openapi-clients", { isTTY, write: () => true }, noColour).paint(
    "red",
    "error",
  );
}

it("colours are used on a terminal", () => {
  expect(painted(true, undefined)).toBe("\u001B[31merror\u001B[39m");
});

it("NO_COLOR without a value is as good as none", () => {
  expect(painted(true, "")).toBe("\u001B[31merror\u001B[39m");
});

it.each([
  [false, undefined],
  [true, "1"],
  [true, "0"],
])("there are no colours where isTTY is %s and NO_COLOR is %s", (isTTY, noColour) => {
  expect(painted(isTTY, noColour)).toBe("error");
});
